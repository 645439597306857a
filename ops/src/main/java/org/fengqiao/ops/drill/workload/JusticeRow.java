package org.fengqiao.ops.drill.workload;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One row of the case table in the register's manner: codes or names, dates in four formats. */
final class JusticeRow {

  /** The register's columns that the load fills, in the order of {@link #values()}. */
  static final String COLUMNS =
      "id, ajbh, ah, tjlx, sldw, ajly, wtdw, wth, jflb, fsdd, fsddqh, fsrq, slrq, sjrs, saje, tjjg, sfbj, zt, scbz, lrsj, gxsj";

  private static final List<String> TYPES =
      List.of(
          "0",
          "1",
          "2",
          "3",
          "5",
          "9",
          "10",
          "11",
          "12",
          "合同纠纷",
          "物业纠纷",
          "医疗纠纷",
          "婚姻家庭纠纷",
          "拖欠农民工工资纠纷");
  private static final List<String> COUNTIES =
      List.of("310101", "310104", "310112", "310114", "310116", "310118", "310120");
  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.ofPattern("uuuu-MM-dd"),
          DateTimeFormatter.ofPattern("uuuu/M/d"),
          DateTimeFormatter.ofPattern("uuuuMMdd"),
          DateTimeFormatter.ofPattern("uuuu年M月d日"));
  private static final LocalDate FIRST = LocalDate.of(2024, 11, 1);

  private final long id;
  private final @Nullable String[] values;

  private JusticeRow(long id, @Nullable String[] values) {
    this.id = id;
    this.values = values;
  }

  /** A row with the given key and otherwise random content. */
  static JusticeRow random(long id, Random random) {
    LocalDate day = FIRST.plusDays(random.nextInt(700));
    return new JusticeRow(
        id,
        new @Nullable String[] {
          Long.toString(id),
          "310118003-%d-%05d".formatted(day.getYear(), id),
          "沪青夏人调字〔%d〕第%04d号".formatted(day.getYear(), id),
          random.nextBoolean() ? "1" : "2",
          "31011800301",
          "1",
          "",
          "",
          type(random),
          "夏阳街道",
          county(random),
          date(day.minusDays(random.nextInt(30)), random),
          date(day, random),
          Integer.toString(2 + random.nextInt(8)),
          amount(random),
          "1",
          "0",
          "40",
          "0",
          day + " 10:00:00",
          day + " 10:00:00"
        });
  }

  long id() {
    return id;
  }

  /** The values in the order of {@link #COLUMNS}. */
  List<@Nullable String> values() {
    return Arrays.asList(values);
  }

  /** The row as a line of COPY's text format. */
  String copyLine() {
    return Arrays.stream(values)
        .map(value -> value == null ? "\\N" : value)
        .collect(Collectors.joining("\t", "", "\n"));
  }

  static String type(Random random) {
    return TYPES.get(random.nextInt(TYPES.size()));
  }

  static String amount(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> "";
      case 1 -> (1 + random.nextInt(99)) + "." + (1 + random.nextInt(9)) + "万";
      default -> Integer.toString(100 + random.nextInt(500_000));
    };
  }

  static String date(LocalDate day, Random random) {
    return DATES.get(random.nextInt(DATES.size())).format(day);
  }

  private static String county(Random random) {
    String county = COUNTIES.get(random.nextInt(COUNTIES.size()));
    return switch (random.nextInt(3)) {
      case 0 -> county;
      case 1 -> county + "001";
      default -> county + "001000";
    };
  }
}
