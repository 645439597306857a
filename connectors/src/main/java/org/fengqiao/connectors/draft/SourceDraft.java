package org.fengqiao.connectors.draft;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.connectors.feed.FileFormat;
import org.fengqiao.connectors.feed.Separator;
import org.fengqiao.connectors.survey.Survey;
import org.fengqiao.connectors.survey.Survey.Column;
import org.jspecify.annotations.Nullable;

/** Drafts {@code from}: where the rows come from, their key, columns and child tables. */
final class SourceDraft {

  private final Sheet sheet;
  private final Origin origin;
  private final Set<String> taken = new HashSet<>();

  SourceDraft(Sheet sheet, Origin origin) {
    this.sheet = sheet;
    this.origin = origin;
  }

  /** The columns that the source part takes itself, of a child with the child's name. */
  Set<String> taken() {
    return Set.copyOf(taken);
  }

  void write() {
    sheet.say("from:");
    switch (origin) {
      case Origin.Log log -> {
        log.why().forEach(line -> sheet.say("  # " + line));
        sheet.say("  method: log");
        sheet.say("  database: " + log.kind());
        table(log.connection());
      }
      case Origin.Poll poll -> {
        poll.why().forEach(line -> sheet.say("  # " + line));
        sheet.say("  method: poll");
        table(poll.connection());
        changed(poll.changed());
        sheet.say("  every: 5s");
        sheet.say(
            "  overlap: "
                + poll.overlap()
                + "  # 应长于来源最长的事务(数字列写编号数) longer than the source's longest transaction");
      }
      case Origin.Difference difference -> {
        difference.why().forEach(line -> sheet.say("  # " + line));
        sheet.say("  method: difference");
        table(difference.connection());
        sheet.say("  every: 1h  # 两次全表读取的间隔 from one whole reading to the next");
      }
      case Origin.Files files -> {
        files.why().forEach(line -> sheet.say("  # " + line));
        sheet.say("  method: folder");
        sheet.say("  connection: " + files.connection());
        sheet.say("  pattern: " + YamlWords.scalar(files.pattern()));
        sheet.say("  format: " + files.structure().format());
        if (files.structure().format() != FileFormat.XLSX) {
          sheet.say("  charset: " + files.structure().charset());
        }
        if (files.structure().separator() != Separator.COMMA) {
          sheet.say("  separator: " + files.structure().separator());
        }
        if (files.structure().sheet().header() > 1) {
          sheet.say("  header: " + files.structure().sheet().header());
        }
        if (!files.structure().record().isEmpty()) {
          sheet.say("  record: " + YamlWords.scalar(files.structure().record()));
        }
        changed(files.changed());
      }
      case Origin.Service service -> service(service);
    }
    key();
    columns();
    children();
  }

  private void service(Origin.Service service) {
    sheet.say("  method: rest");
    sheet.say("  connection: " + service.connection());
    sheet.say("  path: /" + sheet.decide("服务手册中的路径 the path in the service's manual"));
    sheet.say("  rows: " + YamlWords.scalar(service.rows()));
    sheet.say(
        "  # success: { at: …, is: … }"
            + sheet.decide("应答如何表示成功 how an answer says that all is well"));
    sheet.say(
        "  # since: …"
            + sheet.decide(
                "按变更时间查询的参数;没有则每次全部重读 the parameter that asks for changes; without one all is read"
                    + " each time"));
    sheet.say(
        "  paging: none"
            + sheet.decide("翻页方式,见 connectors/docs/services.md how the next page is asked for"));
    changed(service.changed());
    if (service.changed() != null) {
      sheet.say("  time: " + service.time().name().toLowerCase(Locale.ROOT));
    }
    sheet.say("  every: 5m");
  }

  private void table(String connection) {
    sheet.say("  connection: " + connection);
    String remark = sheet.survey().remark();
    sheet.say(
        "  table: "
            + YamlWords.scalar(sheet.survey().table())
            + (remark.isEmpty() ? "" : "  # " + YamlWords.remark(remark)));
  }

  private void changed(@Nullable String column) {
    if (column != null) {
      taken.add(column);
      sheet.say("  changed: " + YamlWords.scalar(column));
    }
  }

  private void key() {
    List<String> key = sheet.survey().key();
    taken.addAll(key);
    String line = "  key: " + YamlWords.list(key);
    if (key.isEmpty()) {
      sheet.say(line + sheet.decide("没有主键,也没有能区分各行的列 no key, and no column tells the rows apart"));
    } else if (sheet.survey().keyIsSure()) {
      sheet.say(line);
    } else {
      sheet.say(
          line
              + sheet.decide(
                  "来源没有主键;样本中此列能区分各行,请确认 the source names no key; this column tells the sampled rows apart: confirm it"));
    }
  }

  private void columns() {
    sheet.say("  columns: " + YamlWords.list(readable(sheet.survey())));
    List<String> unreadable =
        sheet.survey().columns().stream()
            .map(Column::name)
            .filter(name -> !sheet.canBeAskedFor(name))
            .map(YamlWords::remark)
            .toList();
    if (!unreadable.isEmpty()) {
      sheet.say(
          sheet
              .decide(
                  "列名含特殊字符,须由来源改名或提供视图才能读取 their names need another name or a view to be read: "
                      + String.join(", ", unreadable))
              .strip()
              .indent(2)
              .stripTrailing());
    }
  }

  private List<String> readable(Survey survey) {
    return survey.columns().stream().map(Column::name).filter(sheet::canBeAskedFor).toList();
  }

  private void children() {
    List<Survey.Hanging> children = sheet.survey().children();
    if (children.isEmpty()) {
      return;
    }
    sheet.say("  children:");
    for (Survey.Hanging child : children) {
      Survey survey = child.survey();
      sheet.say("    " + YamlWords.scalar(child.name()) + ":");
      sheet.say("      table: " + YamlWords.scalar(survey.table()));
      child.link().keySet().forEach(column -> taken.add(child.name() + "." + column));
      if (!child.link().isEmpty()) {
        child.link().values().forEach(taken::add);
        if (!survey.key().isEmpty()) {
          survey.key().forEach(column -> taken.add(child.name() + "." + column));
          sheet.say("      key: " + YamlWords.list(survey.key()));
        }
        sheet.say("      parent: " + link(child.link()) + because(child));
      }
      sheet.say("      columns: " + YamlWords.list(readable(survey)));
    }
  }

  private static String link(Map<String, String> link) {
    return link.entrySet().stream()
        .map(pair -> YamlWords.scalar(pair.getKey()) + ": " + YamlWords.scalar(pair.getValue()))
        .collect(Collectors.joining(", ", "{ ", " }"));
  }

  private String because(Survey.Hanging child) {
    return child.declared()
        ? "  # 外键 foreign key"
        : sheet.decide(
            child.name()
                + ":来源没有外键,由样本的值推测,请确认 no foreign key; guessed by values that both hold: confirm it");
  }
}
