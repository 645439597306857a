package org.fengqiao.connectors.capture;

import java.util.Comparator;

/**
 * Orders the versions of one record.
 *
 * @param position log position, row version or update time in milliseconds; never compared between
 *     records
 * @param sequence orders versions that share a position, from 0
 */
public record Version(long position, int sequence) implements Comparable<Version> {

  private static final Comparator<Version> ORDER =
      Comparator.comparingLong(Version::position).thenComparingInt(Version::sequence);

  @Override
  public int compareTo(Version other) {
    return ORDER.compare(this, other);
  }
}
