package org.fengqiao.ops.reconcile.feed;

/** What a feed file says is to be done when a cell gives no value. */
sealed interface Otherwise {

  /** The next way is tried. */
  record Next() implements Otherwise {}

  /** The field stays empty; or the row is refused, and then no record has a value there. */
  record Empty() implements Otherwise {}

  /** A value instead. */
  record Use(String value) implements Otherwise {}

  static Otherwise of(String written) {
    return switch (written) {
      case "next" -> new Next();
      case "empty", "reject", "" -> new Empty();
      default -> new Use(written);
    };
  }
}
