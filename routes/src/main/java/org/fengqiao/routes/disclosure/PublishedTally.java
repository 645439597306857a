package org.fengqiao.routes.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * What readers see of a cell.
 *
 * @param records case records; null when withheld
 * @param disputes distinct disputes; null when withheld
 * @param release number of the release that counted it so: an earlier one where the later change is
 *     too small to be told
 */
public record PublishedTally(@Nullable Long records, @Nullable Long disputes, int release) {

  /** Whether readers do not see it. */
  public boolean isWithheld() {
    return records == null;
  }

  static PublishedTally withheld(int release) {
    return new PublishedTally(null, null, release);
  }

  static PublishedTally of(Tally tally, int release) {
    return new PublishedTally(tally.records(), tally.disputes(), release);
  }

  /** The counts as they were told; nothing for a withheld one. */
  Tally told() {
    return records == null || disputes == null ? Tally.NONE : new Tally(records, disputes, 0);
  }
}
