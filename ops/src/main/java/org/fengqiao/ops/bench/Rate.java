package org.fengqiao.ops.bench;

/**
 * How fast something went.
 *
 * @param cases how many cases were read
 * @param rows how many rows that were, those of parties among them
 * @param seconds from the first batch read to the last row there
 */
record Rate(long cases, long rows, double seconds) {

  double casesPerSecond() {
    return cases / seconds;
  }

  double rowsPerSecond() {
    return rows / seconds;
  }

  /** How many times as fast as the other. */
  double to(Rate other) {
    return casesPerSecond() / other.casesPerSecond();
  }
}
