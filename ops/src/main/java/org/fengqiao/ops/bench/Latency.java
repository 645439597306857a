package org.fengqiao.ops.bench;

import java.util.Arrays;

/**
 * Latencies in milliseconds.
 *
 * @param measured how many arrived
 * @param missing how many did not arrive in time
 */
record Latency(long measured, long missing, double p50, double p95, double p99, double longest) {

  /**
   * Summarises; the nearest rank counts.
   *
   * @param expected how many should have arrived
   */
  static Latency of(double[] millis, long expected) {
    double[] sorted = millis.clone();
    Arrays.sort(sorted);
    return sorted.length == 0
        ? new Latency(0, expected, Double.NaN, Double.NaN, Double.NaN, Double.NaN)
        : new Latency(
            sorted.length,
            expected - sorted.length,
            rank(sorted, 0.50),
            rank(sorted, 0.95),
            rank(sorted, 0.99),
            sorted[sorted.length - 1]);
  }

  private static double rank(double[] sorted, double share) {
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }
}
