package org.fengqiao.ops.demo;

import java.util.concurrent.TimeUnit;

/** How fast something comes along, and how long it will still take. */
final class Pace {

  private final long all;
  private final long start = System.nanoTime();
  private long from = -1;

  /** Starts the watch for so many things. */
  Pace(long all) {
    this.all = all;
  }

  /** For example 12,345 / 20,000 · 61% · 1,234/s · 约剩 6 秒 left. */
  String of(long done) {
    if (from < 0) {
      from = done;
    }
    double seconds =
        Math.max(0.5, (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1));
    double rate = (done - from) / seconds;
    long left = rate > 0 && done < all ? Math.round((all - done) / rate) : 0;
    return share(done, all)
        + " · %,.0f/s".formatted(rate)
        + (left > 0 ? " · 约剩 %,d 秒 left".formatted(left) : "");
  }

  /** For example 12,345 / 20,000 · 61%. */
  static String share(long done, long all) {
    return "%,d / %,d · %d%%".formatted(done, all, all == 0 ? 100 : done * 100 / all);
  }
}
