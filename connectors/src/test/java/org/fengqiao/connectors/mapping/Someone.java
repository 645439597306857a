package org.fengqiao.connectors.mapping;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * A made-up person whose particulars are planted into rows. No name among them reads like an
 * office's mark of a place and its work: 刘民 in 刘民调字 cannot be told from 青民 in 青民调字.
 *
 * @param name full name
 * @param number18 citizen number
 * @param mobile mobile number
 * @param landline landline with area code
 * @param street where the person lives, below the township
 */
record Someone(String name, String number18, String mobile, String landline, String street) {

  private static final List<String> NAMES =
      List.of(
          "张伟", "王秀英", "李娜", "欧阳建国", "苏伟强", "苏伟民", "鲁敏", "阿依古丽·买买提", "𠮷子仪", "陈信宏", "赵公明", "刘函");
  private static final List<String> STREETS = List.of("盈港东路288弄3号401室", "明珠花园12栋", "长寿路88弄");
  private static final String DIVISION = "310118";

  static Someone random(RandomGenerator random) {
    String digits =
        "%s%d%02d%02d%03d"
            .formatted(
                DIVISION,
                random.nextInt(1940, 2005),
                random.nextInt(1, 13),
                random.nextInt(1, 29),
                random.nextInt(1000));
    return new Someone(
        Arbitrary.oneOf(NAMES, random),
        digits + check(digits),
        "1" + (3 + random.nextInt(7)) + "%09d".formatted(random.nextInt(1_000_000_000)),
        "021-" + (20_000_000 + random.nextInt(70_000_000)),
        Arbitrary.oneOf(STREETS, random));
  }

  /** GB 11643-1999, written once more so that the test does not believe the product. */
  private static char check(String digits) {
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * (digits.charAt(i) - '0');
    }
    return "10X98765432".charAt(sum % 11);
  }

  String number15() {
    return number18.substring(0, 6) + number18.substring(8, 17);
  }

  /** What must not be found anywhere, blanks and hyphens left out of account. */
  List<String> particulars() {
    return List.of(
        name,
        number18,
        number18.substring(0, 17),
        number15(),
        mobile,
        landline.replace("-", ""),
        street);
  }

  /** One of the particulars, as hands write it. */
  String written(RandomGenerator random) {
    String text =
        switch (random.nextInt(8)) {
          case 0 -> name;
          case 1 -> name.substring(0, 1) + " " + name.substring(1);
          case 2 -> number18;
          case 3 -> number18.toLowerCase(Locale.ROOT);
          case 4 -> number15();
          case 5 -> mobile;
          case 6 -> landline;
          default -> "上海市青浦区夏阳街道" + street;
        };
    return switch (random.nextInt(4)) {
      case 0 -> fullWidth(text);
      case 1 -> " " + spaced(text) + "\u3000";
      default -> text;
    };
  }

  /** A cell for case numbers into which a clerk has typed something of a person. */
  String asReference(RandomGenerator random) {
    String year = Integer.toString(random.nextInt(2005, 2027));
    return switch (random.nextInt(16)) {
      case 0 -> name + mobile;
      case 1 -> name + "、" + mobile;
      case 2 -> name + "调字〔" + year + "〕第12号";
      case 3 -> "关于" + name + "纠纷的函(" + year + ")3号";
      case 4 -> "(" + year + ")" + name + "民初12号";
      case 5 -> "(" + year + ")沪0118" + name + "12号";
      case 6 -> "(" + year + ")" + name + "字第12号";
      case 7 -> "沪" + name + "信访(" + year + ")7号";
      case 8 -> mobile + "-" + year + "-001";
      case 9 -> "TEL" + mobile;
      case 10 -> "86" + mobile + "A";
      case 11 -> "SFZ" + number18;
      case 12 ->
          number18.substring(0, 6) + "-" + number18.substring(6, 14) + "-" + number18.substring(14);
      case 13 -> landline + "-" + year;
      case 14 -> "X-" + number15();
      default -> written(random);
    };
  }

  private static String fullWidth(String text) {
    return text.chars()
        .map(c -> c > ' ' && c <= '~' ? c - '!' + '！' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String spaced(String text) {
    return text.replaceAll("(?<=[\\dX])(?=[\\dX]{4}+$|[\\dX]{8}+$|[\\dX]{12}+$)", " ");
  }
}
