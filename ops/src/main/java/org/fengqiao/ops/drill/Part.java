package org.fengqiao.ops.drill;

import java.util.Locale;

/** The parts of the hub that run as processes of their own and are killed. */
enum Part {
  BROKER("-Xmx256m"),
  HUB("-Xmx320m"),
  EDGE("-Xmx256m");

  private final String heap;

  Part(String heap) {
    this.heap = heap;
  }

  String heap() {
    return heap;
  }

  /** The part's name as the application's role. */
  String role() {
    return name().toLowerCase(Locale.ROOT);
  }
}
