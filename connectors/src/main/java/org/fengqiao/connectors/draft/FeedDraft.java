package org.fengqiao.connectors.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fengqiao.connectors.survey.Survey;
import org.fengqiao.connectors.survey.Survey.Column;
import org.fengqiao.connectors.survey.ValueShape;
import org.fengqiao.schemas.message.Department;

/**
 * The first file of a feed.
 *
 * @param text the file
 * @param decisions what only a human can decide, in the order of the file's marks
 */
public record FeedDraft(String text, List<String> decisions) {

  /** Copies the list. */
  public FeedDraft {
    decisions = List.copyOf(decisions);
  }

  /**
   * Drafts.
   *
   * @param survey what the source looks like
   * @param origin how it is captured
   * @param department whose feed it is
   * @param name the feed's name after the dot
   */
  public static FeedDraft of(Survey survey, Origin origin, Department department, String name) {
    Sheet sheet = new Sheet(survey, department, origin instanceof Origin.Files);
    PartiesDraft parties = new PartiesDraft(sheet);
    sheet.say("feed: " + department.name().toLowerCase(Locale.ROOT) + "." + name);
    sheet.say("version: 1");
    sheet.say(
        "owner: \"待填写 TODO\""
            + sheet.decide("负责人和邮箱 who answers for the mapping, with an address"));
    sheet.say("legal_basis:");
    sheet.say(
        "  statute: \"待填写 TODO\"" + sheet.decide("读取依据的法条 the statute that permits the reading"));
    sheet.say("  purpose: dispute-mediation-coordination");
    sheet.say("  retention: P3Y");
    SourceDraft source = new SourceDraft(sheet, origin);
    source.write();
    Optional<Column> accepted = new FieldsDraft(sheet, parties.any()).write();
    new ReferencesDraft(sheet).write();
    parties.write();
    deleted(sheet);
    new ExclusionsDraft(sheet).write();
    new IgnoreDraft(sheet).write(source.taken());
    example(sheet, accepted.map(Column::name));
    List<String> lines = new ArrayList<>(header(survey, sheet.decisions().size()));
    lines.addAll(sheet.lines());
    return new FeedDraft(String.join("\n", lines) + "\n", sheet.decisions());
  }

  private static List<String> header(Survey survey, int decisions) {
    return List.of(
        "# 由 ops/hub feed init 根据 "
            + YamlWords.remark(survey.table())
            + " 的结构和 "
            + survey.sampled()
            + " 行样本起草。 Drafted from the structure and "
            + survey.sampled()
            + " sample rows.",
        "# 有 "
            + decisions
            + " 处待定,搜索 TODO 逐一决定,然后运行 ops/hub check。 "
            + decisions
            + " decisions are left: search for TODO, then run ops/hub check.");
  }

  private static void deleted(Sheet sheet) {
    Optional<Column> mark =
        sheet.best(Meaning.DELETED, column -> column.sketch().share(ValueShape.FLAG));
    mark.ifPresent(
        column -> {
          sheet.use(column.name());
          sheet.say(
              "deleted: { take: "
                  + YamlWords.scalar(column.name())
                  + ", when: [\"1\"] }"
                  + sheet.decide("1 是否表示已删除 does 1 mean deleted"));
        });
  }

  /** A made-up row, so that the file has a case from the start. */
  private static void example(Sheet sheet, Optional<String> accepted) {
    List<String> given = new ArrayList<>();
    sheet.survey().key().stream()
        .filter(column -> !accepted.equals(Optional.of(column)))
        .forEach(column -> given.add(YamlWords.scalar(column) + ": \"1\""));
    accepted.ifPresent(column -> given.add(YamlWords.scalar(column) + ": \"2020-01-02\""));
    sheet.say("cases:");
    sheet.say("  # 虚构的行;请再写几行有代表性的虚构数据 a made-up row: add more that are typical");
    sheet.say("  - name: 起草时的示例 drafted");
    sheet.say("    given: { " + String.join(", ", given) + " }");
    sheet.say(
        "    expect: { "
            + (accepted.isPresent() ? "acceptedAt: 2020-01-02" : "operation: UPSERT")
            + " }");
  }
}
