package org.fengqiao.ops.provinces;

/** What is done with a genuine statement before it is put at a province's door. */
enum Trick {
  /** Put again, as it was. */
  REPLAYED,
  /** The newest statements of an alert, the last one first. */
  REVERSED,
  /** Put twice in a row, perhaps before its sender's broker brings it. */
  DOUBLED,
  /** One bit is changed. */
  FLIPPED,
  /** Ends too early. */
  TRUNCATED,
  /** Says the same, signed with a key that nobody knows. */
  FORGED,
  /** Says the same, signed with the key of another province that is trusted. */
  IMPERSONATED,
  /** Brought to a province to which it is not addressed. */
  MISDIRECTED;

  /** Whether it must be refused; else it may have its effect once, and no second one. */
  boolean hostile() {
    return switch (this) {
      case REPLAYED, REVERSED, DOUBLED -> false;
      case FLIPPED, TRUNCATED, FORGED, IMPERSONATED, MISDIRECTED -> true;
    };
  }
}
