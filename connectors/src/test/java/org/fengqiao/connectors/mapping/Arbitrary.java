package org.fengqiao.connectors.mapping;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Cells for property tests: many, different, and the same in every run, so that a failure can be
 * repeated.
 */
public final class Arbitrary {

  private static final String NASTY =
      "0123456789０１２３xX*＊-－—/.,:：年月日号第字函调委移信访()（）〔〕[]【】 \u3000\u00A0\t\n;；、沪苏浙京青民初诉前"
          + "万元角分整余约人名零一二三十百千亿壹贰叁拾佰仟市区县公司AaZz\0\u0007\u007F\u0085\u2028\uFEFF\u200B\uD840\uDC0Bé٣㐂";

  private static final List<Object> ODD =
      List.of(
          "",
          " ",
          "\0",
          "\uD800",
          "\uDC00\uD800",
          "null",
          "0000-00-00",
          "0000-00-00 00:00:00",
          "9999-12-31",
          "1900-01-01",
          "2019-02-30",
          "-1",
          "1e999999999",
          "99999999999999999999",
          "%s%n{0}${x}",
          "'; drop table t; --",
          "__debezium_unavailable_value",
          "字".repeat(200_000),
          "9".repeat(200_000),
          "(".repeat(20_000),
          "一".repeat(20_000) + "元",
          Long.MIN_VALUE,
          Long.MAX_VALUE,
          Integer.MIN_VALUE,
          0,
          true,
          Double.NaN,
          Double.NEGATIVE_INFINITY,
          Double.MIN_VALUE,
          Float.MAX_VALUE,
          new BigDecimal("1e1000000000"),
          new BigDecimal("1e-1000000000"),
          new BigDecimal("4.00"),
          LocalDate.MIN,
          LocalDate.MAX,
          LocalDateTime.MAX,
          LocalTime.NOON,
          Instant.MIN,
          Instant.MAX,
          OffsetDateTime.of(2019, 3, 5, 1, 2, 3, 0, ZoneOffset.ofHours(-18)),
          new byte[] {0, -1},
          List.of("x"),
          'x');

  private static final List<String> PLAUSIBLE =
      List.of(
          "1",
          "2",
          "02",
          "04",
          "40",
          "053",
          "P01",
          "010101",
          "物业纠纷",
          "310118",
          "310118003",
          "310118003000",
          "青浦区",
          "江苏省昆山市花桥镇",
          "上海市青浦区人民法院",
          "2019-03-05",
          "2019年3月5日",
          "20190305",
          "43529",
          "05-3月-19",
          "10余人",
          "二十三",
          "2.5万",
          "贰万伍仟元整",
          "12,000.00",
          "青信访委〔2025〕123号",
          "(2025)沪0118民诉前调77号",
          "310118003-2025-00001",
          "20180110115346310103011591",
          "JRJ-31-20250611-00017",
          "是",
          "结案",
          "被告");

  private Arbitrary() {}

  /** The same numbers for the same seed. */
  public static RandomGenerator random(long seed) {
    return new Random(seed);
  }

  static <T> T oneOf(List<T> choices, RandomGenerator random) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** What a source may hold at its worst. */
  public static @Nullable Object hostileCell(RandomGenerator random) {
    return switch (random.nextInt(6)) {
      case 0 -> null;
      case 1 -> oneOf(ODD, random);
      case 2, 3 -> text(random);
      default -> plausibleCell(random);
    };
  }

  /** What a source holds on most days. */
  static String plausibleCell(RandomGenerator random) {
    return oneOf(PLAUSIBLE, random);
  }

  /** Many texts, nasty, plausible and odd. */
  public static Stream<String> texts(int count) {
    RandomGenerator random = random(2019);
    return Stream.concat(
        Stream.generate(() -> text(random)).limit(count),
        Stream.concat(PLAUSIBLE.stream(), ODD.stream().map(Object::toString)));
  }

  /** Many hostile cells, and each odd one. */
  public static Stream<@Nullable Object> cells(int count) {
    RandomGenerator random = random(305);
    return Stream.<@Nullable Object>concat(
        Stream.generate(() -> hostileCell(random)).limit(count), ODD.stream());
  }

  private static String text(RandomGenerator random) {
    return IntStream.range(0, random.nextInt(33))
        .map(i -> NASTY.charAt(random.nextInt(NASTY.length())))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
