package org.fengqiao.ops.bench.linkage;

/**
 * What became of the world's rows.
 *
 * @param accepted told as records
 * @param removed marked as deleted by their department
 * @param quarantined refused by a rule
 * @param excluded kept out by a rule of their feed
 */
public record Tally(long accepted, long removed, long quarantined, long excluded) {

  static final Tally NOTHING = new Tally(0, 0, 0, 0);
  static final Tally ACCEPTED = new Tally(1, 0, 0, 0);
  static final Tally REMOVED = new Tally(0, 1, 0, 0);
  static final Tally QUARANTINED = new Tally(0, 0, 1, 0);
  static final Tally EXCLUDED = new Tally(0, 0, 0, 1);

  /** Both together. */
  Tally plus(Tally other) {
    return new Tally(
        accepted + other.accepted,
        removed + other.removed,
        quarantined + other.quarantined,
        excluded + other.excluded);
  }
}
