package org.fengqiao.routes.border;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How things stand with a neighbour.
 *
 * @param province 6 digits
 * @param answers whether it answered the newest test message
 * @param askedAt when that was sent; null before the first
 * @param lastAnswerAt when it last answered; null before the first answer
 * @param roundTrip how long that took; null likewise
 * @param clockAhead how far its clock is ahead of ours, negative when behind, give or take half of
 *     that time; null likewise
 * @param daysLeft whole days until the last of its pinned certificates ends; negative when it has
 * @param ownDaysLeft the same of this hub's
 * @param delivery how its statements are carried; null where a queue of the broker keeps them
 */
public record PartnerState(
    String province,
    boolean answers,
    @Nullable Instant askedAt,
    @Nullable Instant lastAnswerAt,
    @Nullable Duration roundTrip,
    @Nullable Duration clockAhead,
    long daysLeft,
    long ownDaysLeft,
    @Nullable Delivery delivery) {

  /**
   * How it goes with statements that this hub carries there itself.
   *
   * @param confirmedAt when the neighbour last confirmed one, or a test message; null before
   * @param waiting statements that it has not confirmed
   * @param refused statements that it will never take
   * @param error why it failed last; null before, and once it goes again
   */
  public record Delivery(
      @Nullable Instant confirmedAt, long waiting, long refused, @Nullable String error) {}

  /** How many days before its end a certificate is announced for the first time. */
  public static final int ANNOUNCED_DAYS = 60;

  private static final Duration ODD = Duration.ofMinutes(1);

  /** Whether a certificate ends so soon that its successor must be exchanged now. */
  public boolean endsSoon() {
    return Math.min(daysLeft, ownDaysLeft) <= ANNOUNCED_DAYS;
  }

  /** Whether the two clocks are too far apart, whichever half of the way took longer. */
  public boolean clocksDiffer() {
    return clockAhead != null
        && roundTrip != null
        && clockAhead.abs().minus(roundTrip.dividedBy(2)).compareTo(ODD) > 0;
  }
}
