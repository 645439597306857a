package org.fengqiao.ops.demo.world;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A people's mediation committee (调委会).
 *
 * @param number its number, for example 310118003
 * @param name for example 青浦区第3人民调解委员会
 * @param address written where a code belongs
 * @param kind kind of committee, 1 to 9
 * @param division its division in 6, 9 or 12 digits
 */
public record Committee(String number, String name, String address, String kind, String division) {

  /** Kinds of committee (调委会类型). */
  static final String VILLAGE = "1";

  static final String TOWNSHIP = "2";
  private static final String TRADE = "4";
  private static final int PER_COUNTY = 12;
  private static final int OF_VILLAGES = 5;
  private static final int DIGITS_OF_COUNTY = 6;
  private static final List<Committee> ALL =
      County.all().stream()
          .flatMap(county -> IntStream.rangeClosed(1, PER_COUNTY).mapToObj(n -> of(county, n)))
          .toList();

  /** The committees of all counties. */
  public static List<Committee> all() {
    return ALL;
  }

  static Committee of(County county, int n) {
    String division =
        switch (n % 3) {
          case 0 -> county.code();
          case 1 -> county.code() + "%03d".formatted(n);
          default -> county.code() + "000000";
        };
    return new Committee(
        county.code() + "%03d".formatted(n),
        county.name() + "第" + n + "人民调解委员会",
        "上海市" + county.name() + n + "号",
        kind(n),
        division);
  }

  /** The kind of the committee with this number. */
  static String kindOf(String number) {
    return kind(Integer.parseInt(number.substring(DIGITS_OF_COUNTY)));
  }

  /** Five of a village, then of a township, and one of a trade. */
  private static String kind(int n) {
    if (n == PER_COUNTY) {
      return TRADE;
    }
    return n <= OF_VILLAGES ? VILLAGE : TOWNSHIP;
  }

  static Committee pick(Dice dice, County county) {
    return of(county, dice.between(1, PER_COUNTY));
  }
}
