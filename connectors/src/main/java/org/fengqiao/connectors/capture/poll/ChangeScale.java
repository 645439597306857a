package org.fengqiao.connectors.capture.poll;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import org.fengqiao.connectors.feed.Overlap;
import org.jspecify.annotations.Nullable;

/**
 * What a change column counts in. A mark on the scale is a long, whatever the column's type, and
 * grows with each change.
 */
sealed interface ChangeScale permits TimeScale, CountScale {

  /**
   * The scale of a change column.
   *
   * @param type the column's {@link Types JDBC type}; null when unknown
   */
  static ChangeScale of(Overlap overlap, @Nullable Integer type, Clock clock) {
    return switch (overlap) {
      case Overlap.OfTime time -> new TimeScale(time.back(), clock);
      case Overlap.OfCount count ->
          new CountScale(
              count.back(), type != null && (type == Types.BINARY || type == Types.VARBINARY));
    };
  }

  /** Whether a column of this type can count so. */
  boolean fits(int type);

  /** The mark that a column's value stands for; null when it stands for none. */
  @Nullable Long mark(@Nullable Object value);

  /** The value that a question compares the column with. */
  Object value(long mark);

  /** Where a question begins that goes on from a mark. */
  long since(long reached);

  /** The mark to remember: none that would hide later changes. */
  long remembered(long mark);

  /** How the edge's store spells a mark. */
  String text(long mark);

  /** Reads what {@link #text} has written. */
  long parse(String text);

  /** The mark as a version's position. */
  long position(long mark);

  /** When the change was made; null where the column does not tell. */
  @Nullable Instant changedAt(long mark);
}
