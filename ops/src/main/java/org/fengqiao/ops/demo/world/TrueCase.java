package org.fengqiao.ops.demo.world;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is true of a case beside its aspects and is counted by indicators, read off what the world
 * itself wrote and not by the rules of a feed file, so that the hub can be held against it.
 *
 * @param acceptedAt when the department took the case up, Shanghai wall time to the second; empty
 *     of a row that is broken or kept out
 * @param closedAt when it closed the case; empty while it is open
 * @param outcome how it ended, as the hub names it
 * @param parties how many people the department counts; empty when it does not
 * @param yuan amount in dispute to the cent; empty when the department has none
 */
public record TrueCase(
    String acceptedAt, String closedAt, String outcome, String parties, String yuan) {

  private static final TrueCase NOTHING = new TrueCase("", "", "", "", "");
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  /** Every way in which the world writes a time. */
  private static final DateTimeFormatter TIMES =
      new DateTimeFormatterBuilder()
          .appendPattern("[yyyy-MM-dd][yyyy/M/d][yyyyMMdd][yyyy.MM.dd][ HH:mm[:ss[.SSS]]]")
          .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
          .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
          .toFormatter();

  private static final List<String> NUMERALS =
      List.of("零", "一", "二", "三", "四", "五", "六", "七", "八", "九");
  private static final String OPEN = "OPEN";
  private static final Map<String, String> MEDIATION =
      Map.of("1", "SETTLED", "2", "NOT_SETTLED", "4", OPEN);
  private static final Map<String, String> PETITION = Map.of("10", "DECIDED", "06", OPEN);
  private static final Map<String, String> CALL =
      Map.ofEntries(
          Map.entry("01", "SETTLED"),
          Map.entry(PoliceTrace.PUBLIC_SECURITY_CASE, "TRANSFERRED"),
          Map.entry(PoliceTrace.CRIMINAL_CASE, "TRANSFERRED"),
          Map.entry("05", "TRANSFERRED"),
          Map.entry(PoliceTrace.TOLD_OF_ANOTHER_ROUTE, "OTHER"));
  private static final Map<String, String> BEFORE_FILING =
      Map.of("1", "SETTLED", "2", "NOT_SETTLED");
  private static final Map<String, String> LAWSUIT =
      Map.of("判决", "DECIDED", "调解", "SETTLED", "裁定撤诉", "WITHDRAWN");
  private static final Map<String, String> COMPLAINT =
      Map.of("2", OPEN, "4", "DECIDED", "7", "TRANSFERRED");

  /** What the rows of a trace say; nothing of a trace that becomes no case. */
  public static TrueCase of(Trace trace) {
    if (trace.rows().isEmpty() || trace.expectation() != Trace.Expectation.ACCEPTED) {
      return NOTHING;
    }
    LegacyRow row = trace.main();
    return switch (row.table()) {
      case MEDIATION ->
          new TrueCase(
              time(row.value("slrq")),
              time(row.value("jarq")),
              outcome(MEDIATION, row.value("tjjg")),
              people(row.value("sjrs")),
              money(row.value("saje")));
      case PETITION ->
          new TrueCase(
              time(row.value("djsj")),
              time(row.value("bjhzrq")),
              outcome(PETITION, row.value("xfjzt")),
              people(row.value("sjrs")),
              "");
      case POLICE_CALL -> {
        LegacyRow last = trace.rows().getLast();
        boolean visited = last.table() == LegacyTable.POLICE_FEEDBACK;
        yield new TrueCase(
            time(row.value("bjsj")),
            visited ? time(last.value("fksj")) : "",
            outcome(CALL, visited ? last.value("cljgdm") : null),
            "",
            "");
      }
      case PRE_LITIGATION ->
          new TrueCase(
              time(row.value("slrq")),
              time(row.value("tjwcrq")),
              outcome(BEFORE_FILING, row.value("tjjg")),
              "",
              "");
      case LAWSUIT ->
          new TrueCase(
              time(row.value("立案日期")),
              time(row.value("结案日期")),
              outcome(LAWSUIT, row.value("结案方式名称")),
              Integer.toString(trace.rows().size() - 1),
              money(row.value("诉讼标的金额")));
      case COMPLAINT ->
          new TrueCase(
              time(row.value("slsj")),
              time(row.value("bjsj")),
              outcome(COMPLAINT, row.value("gdzt")),
              people(row.value("tsrs")),
              money(row.value("tsje")));
      default -> NOTHING;
    };
  }

  private static String time(@Nullable Object written) {
    return switch (written) {
      case null -> "";
      case LocalDateTime time -> SECONDS.format(time);
      case LocalDate day -> SECONDS.format(day.atStartOfDay());
      case String text -> text.isEmpty() ? "" : SECONDS.format(LocalDateTime.parse(text, TIMES));
      default -> throw new IllegalArgumentException("no time: " + written.getClass());
    };
  }

  private static String outcome(Map<String, String> names, @Nullable Object code) {
    String text = code == null ? "" : code.toString();
    String name = text.isEmpty() ? OPEN : names.get(text);
    if (name == null) {
      throw new IllegalArgumentException("no outcome: " + text);
    }
    return name;
  }

  private static String people(@Nullable Object written) {
    String text = written == null ? "" : written.toString().replace("余人", "");
    int numeral = NUMERALS.indexOf(text);
    return numeral < 0 ? text : Integer.toString(numeral);
  }

  private static String money(@Nullable Object written) {
    String text = written == null ? "" : written.toString().replace(",", "").replace("元", "");
    if (text.isEmpty()) {
      return "";
    }
    BigDecimal yuan =
        text.endsWith("万")
            ? new BigDecimal(text.substring(0, text.length() - 1)).movePointRight(4)
            : new BigDecimal(text);
    return yuan.setScale(2).toPlainString();
  }
}
