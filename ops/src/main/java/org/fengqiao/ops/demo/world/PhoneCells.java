package org.fengqiao.ops.demo.world;

import java.util.List;

/** What clerks type where a party's phone belongs. */
final class PhoneCells {

  private static final double PLAIN = 90;
  private static final double CALLS_FROM_ANOTHER = 6;

  private PhoneCells() {}

  /**
   * The party's phone; of ten one otherwise: blanks or a country code in it, partly hidden, another
   * one of its household, two in one cell, or two digits exchanged.
   *
   * @param width characters that the column holds
   */
  static String typed(Dice dice, Party party, int width) {
    String phone = party.phone();
    if (dice.percent(PLAIN)) {
      return phone;
    }
    String both = phone + dice.pick(List.of("/", "、", " ", ";")) + party.otherPhone();
    return switch (dice.below(10)) {
      case 0, 1 -> phone.substring(0, 3) + "****" + phone.substring(7);
      case 2, 3 -> party.otherPhone();
      case 4, 5, 6 -> both.length() > width ? party.otherPhone() : both;
      case 7 -> phone.substring(0, 3) + " " + phone.substring(3, 7) + " " + phone.substring(7);
      case 8 -> "+86" + phone;
      default -> phone.substring(0, 8) + phone.charAt(9) + phone.charAt(8) + phone.charAt(10);
    };
  }

  /** The line from which a party calls: its own, or another of its household. */
  static String line(Dice dice, Party party) {
    return dice.percent(CALLS_FROM_ANOTHER) ? party.otherPhone() : party.phone();
  }
}
