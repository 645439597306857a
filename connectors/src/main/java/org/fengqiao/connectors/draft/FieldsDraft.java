package org.fengqiao.connectors.draft;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.fengqiao.connectors.survey.Survey.Column;
import org.fengqiao.connectors.survey.ValueShape;
import org.fengqiao.schemas.message.Department;

/** Drafts {@code fields}: each canonical field, from the column that names and values speak for. */
final class FieldsDraft {

  private final Sheet sheet;
  private final ListDraft lists;
  private final boolean hasParties;

  FieldsDraft(Sheet sheet, boolean hasParties) {
    this.sheet = sheet;
    this.lists = new ListDraft(sheet);
    this.hasParties = hasParties;
  }

  /** Writes all fields; the column that says when a case was accepted. */
  Optional<Column> write() {
    sheet.say("fields:");
    new TypeDraft(sheet).write();
    division();
    time("occurredAt", Meaning.OCCURRED_AT);
    Optional<Column> accepted = accepted();
    time("closedAt", Meaning.CLOSED_AT);
    symbols("status", Meaning.STATUS, "", "UNKNOWN", "UNKNOWN");
    outcome();
    partyCount();
    amount();
    symbols("escalation", Meaning.ESCALATION, "common.YJDJ", "NONE", "NONE");
    new FlagDraft(sheet).write("borderFlag", Meaning.BORDER_FLAG);
    return accepted;
  }

  private static ToDoubleFunction<Column> share(ValueShape shape) {
    return column ->
        shape == ValueShape.DATE && column.holdsTimes() ? 1 : column.sketch().share(shape);
  }

  private void division() {
    List<Column> coded = sheet.candidates(Meaning.DIVISION, share(ValueShape.DIVISION));
    if (!coded.isEmpty()) {
      sheet.say("  division:");
      ways(coded, 2, "division", ValueShape.DIVISION, "\"000000\"");
      coded.stream()
          .filter(column -> column.sketch().share(ValueShape.TOWNSHIP) > 0)
          .findFirst()
          .ifPresent(
              column ->
                  sheet.say(
                      "  township: { take: %s, parse: township, if_bad: empty, if_missing: empty }%s"
                          .formatted(
                              YamlWords.scalar(column.name()),
                              Sheet.because(column, column.sketch().share(ValueShape.TOWNSHIP)))));
      return;
    }
    Optional<Column> court =
        sheet
            .best(Meaning.DIVISION_COURT, share(ValueShape.COURT))
            .filter(column -> column.sketch().filled() > 0)
            .or(
                () ->
                    sheet.department() == Department.COURT
                        ? sheet.best(Meaning.OWN_NUMBER, share(ValueShape.CASE_NUMBER))
                        : Optional.empty());
    if (court.isPresent()) {
      sheet.use(court.get().name());
      sheet.say(
          "  division: { take: %s, parse: court, if_bad: \"000000\", if_missing: \"000000\" }%s"
              .formatted(
                  YamlWords.scalar(court.get().name()), "  # 法院名称或案号 court's name or number"));
      return;
    }
    List<Column> places = sheet.candidates(Meaning.DIVISION, column -> 1);
    if (!places.isEmpty() && places.getFirst().sketch().filled() > 0) {
      sheet.use(places.getFirst().name());
      sheet.say(
          "  division: { take: %s, parse: address, if_bad: \"000000\", if_missing: \"000000\" }  # 从地址中读出 read from an address"
              .formatted(YamlWords.scalar(places.getFirst().name())));
      return;
    }
    List<Column> guessed = sheet.byValues(share(ValueShape.DIVISION));
    if (!guessed.isEmpty()) {
      sheet.say("  division:" + byValues(guessed.getFirst()));
      ways(guessed, 1, "division", ValueShape.DIVISION, "\"000000\"");
      return;
    }
    sheet.say(
        "  division: { value: \"000000\" }"
            + sheet.decide(
                "没有找到行政区划列;全部属于一个区县时请写其代码 no division was found; write the county's code if all rows belong to one"));
  }

  private void time(String field, Meaning meaning) {
    List<Column> times = sheet.candidates(meaning, share(ValueShape.DATE));
    if (!times.isEmpty()) {
      sheet.say("  " + field + ":");
      ways(times, 1, "date", ValueShape.DATE, "empty");
    }
  }

  /** Writes when a case was accepted, without which there is none; the column it is taken from. */
  private Optional<Column> accepted() {
    List<Column> named = sheet.candidates(Meaning.ACCEPTED_AT, share(ValueShape.DATE));
    List<Column> times = named.isEmpty() ? sheet.byValues(share(ValueShape.DATE)) : named;
    if (times.isEmpty()) {
      sheet.say(
          "  #acceptedAt: { take: …, parse: date, if_bad: reject, if_missing: reject }"
              + sheet.decide("没有找到受理日期列 no date of acceptance was found"));
      return Optional.empty();
    }
    sheet.say("  acceptedAt:" + (named.isEmpty() ? byValues(times.getFirst()) : ""));
    ways(times, named.isEmpty() ? 1 : 2, "date", ValueShape.DATE, "reject");
    return Optional.of(times.getFirst());
  }

  private String byValues(Column column) {
    return sheet.decide(column.name() + " 只是按取值推测的,请确认 is guessed by its values alone: confirm it");
  }

  /** The best columns in order, of which each goes on to the next and the last ends with a word. */
  private void ways(List<Column> columns, int most, String parse, ValueShape shape, String last) {
    int ways = Math.min(most, columns.size());
    for (int way = 0; way < ways; way++) {
      Column column = columns.get(way);
      sheet.use(column.name());
      String then = way + 1 < ways ? "next" : last;
      sheet.say(
          "    - { take: %s, parse: %s, if_bad: %s, if_missing: %s }%s"
              .formatted(
                  YamlWords.scalar(column.name()),
                  parse,
                  then,
                  then,
                  Sheet.because(column, share(shape).applyAsDouble(column))));
    }
  }

  private void symbols(
      String field, Meaning meaning, String table, String unknown, String missing) {
    if (!writeList(field, meaning, table, unknown, missing)) {
      constant(field, unknown);
    }
  }

  /** Writes the list of the first column whose values can be listed, if there is one. */
  private boolean writeList(
      String field, Meaning meaning, String table, String unknown, String missing) {
    for (Column column : sheet.candidates(meaning, column -> 1)) {
      Optional<ListDraft.Drafted> list = lists.of(column, field, table, unknown, missing);
      if (list.isPresent()) {
        sheet.use(column.name());
        sheet.say("  " + field + ": { " + list.get().rule() + " }" + list.get().comment());
        return true;
      }
    }
    return false;
  }

  private void constant(String field, String value) {
    String line = "  " + field + ": { value: " + YamlWords.scalar(value) + " }";
    boolean always = field.equals("escalation");
    sheet.say(
        always
            ? line + "  # 没有找到此列 no such column was found"
            : line + sheet.decide("没有找到可用的 " + field + " 列 no column for " + field + " was found"));
  }

  /** Where no column tells how a case ended, its status often does. */
  private void outcome() {
    if (!writeList("outcome", Meaning.OUTCOME, "", "OTHER", "OPEN")
        && !writeList("outcome", Meaning.STATUS, "", "OTHER", "OPEN")) {
      sheet.say(
          "  outcome: { value: OPEN }"
              + sheet.decide("没有找到处理结果列 no column of the outcome was found"));
    }
  }

  private void partyCount() {
    Optional<Column> count = sheet.best(Meaning.PARTY_COUNT, column -> 1);
    if (count.isPresent()) {
      Column column = count.get();
      sheet.use(column.name());
      sheet.say(
          "  partyCount: { take: %s, parse: count, if_bad: empty, if_missing: empty }%s"
              .formatted(
                  YamlWords.scalar(column.name()),
                  Sheet.because(column, column.sketch().share(ValueShape.NUMBER))));
    } else if (hasParties) {
      sheet.say("  partyCount: { count: parties }");
    }
  }

  private void amount() {
    sheet
        .best(Meaning.AMOUNT, share(ValueShape.AMOUNT))
        .ifPresent(
            column -> {
              sheet.use(column.name());
              boolean tenThousand = (column.name() + column.remark()).contains("万");
              sheet.say(
                  "  amountCents: { take: %s, parse: amount, unit: %s, if_bad: empty, if_missing: empty }%s"
                      .formatted(
                          YamlWords.scalar(column.name()),
                          tenThousand ? "万元" : "元",
                          tenThousand
                              ? "  # 列名或备注中有“万” name or remark says ten thousand"
                              : sheet.decide(
                                  "不带单位的数字是元还是万元 does a bare number count yuan or ten thousand yuan")));
            });
  }
}
