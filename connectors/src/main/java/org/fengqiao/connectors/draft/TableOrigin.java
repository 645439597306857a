package org.fengqiao.connectors.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.capture.Requirement;
import org.fengqiao.connectors.capture.Requirement.Kind;
import org.fengqiao.connectors.capture.cdc.LogRequirements;
import org.fengqiao.connectors.feed.LogKind;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.survey.Survey;
import org.fengqiao.connectors.survey.Survey.Column;
import org.fengqiao.connectors.survey.ValueShape;
import org.fengqiao.schemas.message.Department;

/**
 * Chooses how a table is captured: by its log where it may be read, else by its change column, else
 * by comparison.
 */
public final class TableOrigin {

  private static final Set<Kind> OF_THE_LOG = Set.of(Kind.LOG_FORMAT, Kind.LOG_RIGHTS, Kind.KEY);

  private static final String COUNTING = "(?i)bigint|int8|number|numeric|decimal";

  private TableOrigin() {}

  /**
   * Chooses.
   *
   * @param source a connection that only looks
   * @param connection its settings, for the kind of database
   * @param survey the table
   * @param department whose feed it is
   * @param name the feed's name after the dot; the connection is named after it
   */
  public static Origin of(
      JdbcSource source,
      ConnectionSettings connection,
      Survey survey,
      Department department,
      String name) {
    Optional<LogKind> kind = kind(connection.url());
    Optional<String> changed = changeColumn(survey, department);
    List<String> against = new ArrayList<>();
    if (kind.isPresent()) {
      against.addAll(against(source, survey, department, name, kind.get()));
      if (against.isEmpty()) {
        return new Origin.Log(
            name,
            kind.get(),
            List.of("日志可读,能看到删除和顺序 the log may be read: it tells deletions and order"));
      }
    } else {
      against.add("此数据库的日志不能读取 the log of this database cannot be read");
    }
    if (changed.isEmpty() && kind.isPresent()) {
      List<String> why = new ArrayList<>();
      why.add("没有变更时间列,只能读日志,但还缺 there is no change column, so only the log is left, which lacks:");
      why.addAll(against);
      return new Origin.Log(name, kind.get(), why);
    }
    List<String> why = new ArrayList<>();
    if (changed.isEmpty()) {
      why.add(
          "没有变更列,定期读全表比对:能看到删除,看不到顺序 no change column, so the whole table is compared: deletions"
              + " are seen, their order is not");
      why.add(
          "要更快,见 connectors/docs/databases.md 的 trigger for less delay see trigger in"
              + " connectors/docs/databases.md");
      return new Origin.Difference(name, why);
    }
    String column = changed.get();
    why.add("按变更时间列轮询,看不到删除 polled by its change column; deletions are not seen");
    if (!survey.view() && !survey.indexed().contains(column)) {
      why.add("此列没有索引,请数据库管理员建立 it has no index: ask the database administrator for one");
    }
    why.add("不读日志,因为 the log is not read, because:");
    why.addAll(against);
    return new Origin.Poll(name, column, overlap(survey, column), why);
  }

  private static String overlap(Survey survey, String column) {
    return survey
            .column(column)
            .filter(found -> found.type().matches(COUNTING) && !found.holdsTimes())
            .isPresent()
        ? "1000"
        : "60s";
  }

  private static Optional<LogKind> kind(String url) {
    if (url.startsWith("jdbc:postgresql:")) {
      return Optional.of(LogKind.POSTGRES);
    }
    return Stream.of("mariadb", "mysql", "sqlserver", "oracle")
        .filter(name -> url.startsWith("jdbc:" + name + ":"))
        .map(name -> LogKind.valueOf(name.toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  private static List<String> against(
      JdbcSource source, Survey survey, Department department, String name, LogKind kind) {
    Source.Log log = new Source.Log(name, kind, survey.table(), survey.key(), List.of(), Map.of());
    String feed = department.name().toLowerCase(Locale.ROOT) + "." + name;
    List<String> against = new ArrayList<>();
    for (Requirement requirement : LogRequirements.of(feed, log)) {
      if (OF_THE_LOG.contains(requirement.kind())) {
        try {
          requirement.check().against(source);
        } catch (CaptureException unmet) {
          against.add(
              unmet.getMessage() == null
                  ? unmet.code()
                  : unmet.getMessage().replaceAll("\\s+", " "));
        }
      }
    }
    return against;
  }

  /** The column that the source seems to stamp at each change. */
  static Optional<String> changeColumn(Survey survey, Department department) {
    Meanings meanings = new Meanings(department);
    return survey.columns().stream()
        .filter(column -> meanings.says(Meaning.CHANGED, column))
        .filter(
            column ->
                column.holdsTimes()
                    || column.sketch().share(ValueShape.DATE) > 0.9
                    || column.type().matches(COUNTING))
        .map(Column::name)
        .findFirst();
  }
}
