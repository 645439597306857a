package org.fengqiao.ops.demo.world;

import org.jspecify.annotations.Nullable;

/**
 * A lawyer who sues for many and leaves the own phone at the court.
 *
 * @param number its number in Shanghai
 * @param phone mobile number
 */
record Agent(long number, String phone) {

  private static final double LEAVES_OWN_PHONE = 10;
  private static final int PER_COUNTY = 8;

  /** The one whose phone stands for the applicants' in the dispute's lawsuit; null for most. */
  static @Nullable Agent of(Dispute dispute) {
    Dice dice = dispute.dice("agent");
    if (dispute.journey().lawsuit() == null || !dice.percent(LEAVES_OWN_PHONE)) {
      return null;
    }
    long county = Long.parseLong(dispute.county().code());
    int number = dice.below(PER_COUNTY);
    String phone = People.phone(Dice.of(county, number, "agent"));
    return new Agent(county * PER_COUNTY + number, phone);
  }
}
