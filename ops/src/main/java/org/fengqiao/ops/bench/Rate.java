package org.fengqiao.ops.bench;

/**
 * How fast something went.
 *
 * @param rows case rows
 * @param seconds from the first batch read to the last row there
 */
record Rate(long rows, double seconds) {

  double perSecond() {
    return rows / seconds;
  }
}
