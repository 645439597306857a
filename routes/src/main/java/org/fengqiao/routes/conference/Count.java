package org.fengqiao.routes.conference;

/** A count as it may be shown: small ones are veiled, because they could point to people. */
public sealed interface Count {

  /** A figure of 0, or of 5 and more. */
  record Plain(long value) implements Count {
    @Override
    public String text() {
      return "%,d".formatted(value);
    }
  }

  /** 1 to 4. */
  record Small() implements Count {
    @Override
    public String text() {
      return "<5";
    }
  }

  /** Withheld although larger, because a small one could be found by subtraction from the total. */
  record Withheld() implements Count {
    @Override
    public String text() {
      return "*";
    }
  }

  /** As printed. */
  String text();

  /** What a chart draws: the value, and 0 for what is veiled. */
  default long drawn() {
    return this instanceof Plain plain ? plain.value() : 0;
  }
}
