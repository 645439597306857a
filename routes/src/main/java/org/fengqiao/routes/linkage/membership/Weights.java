package org.fengqiao.routes.linkage.membership;

/** Weights as whole thousandths of a bit, whose sums do not depend on the order of adding. */
final class Weights {

  /** No pair weighs more or less, in bits: one identifier alone must not outvote all others. */
  static final double MOST = 20;

  private static final double PARTS = 1_000;

  private Weights() {}

  static long exact(double bits) {
    return Math.round(Math.clamp(bits, -MOST, MOST) * PARTS);
  }

  static double bits(long exact) {
    return exact / PARTS;
  }
}
