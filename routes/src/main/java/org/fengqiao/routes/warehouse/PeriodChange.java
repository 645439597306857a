package org.fengqiao.routes.warehouse;

import java.time.Instant;

/**
 * A record that changes the figures of a month that was released.
 *
 * @param recordKey feed and primary key
 * @param cause why
 * @param revision of the hub that brought it
 * @param knownAt when the warehouse learnt of it
 */
public record PeriodChange(String recordKey, Cause cause, long revision, Instant knownAt) {

  /** Why a figure changes after it was published. */
  public enum Cause {
    /** The record came after the release. */
    LATE,
    /** Its source has removed it. */
    DELETED,
    /** Its source has it again. */
    RETURNED,
    /** It was accepted in another month than was known. */
    REDATED,
    /** Its source has corrected something else of it. */
    CORRECTED,
    /** Its feed maps the same row otherwise. */
    REMAPPED,
    /** Its dispute has become part of another. */
    MERGED,
    /** It has left its dispute. */
    SPLIT
  }
}
