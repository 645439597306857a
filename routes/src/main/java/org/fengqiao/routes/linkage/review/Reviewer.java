package org.fengqiao.routes.linkage.review;

import java.util.Locale;
import java.util.Optional;

/**
 * Who reviews. Two ways to write one name are one person: nobody confirms an answer of his own.
 *
 * @param name not blank, at most {@link #MOST} characters
 */
public record Reviewer(String name) {

  /** A longer name is refused. */
  public static final int MOST = 60;

  /**
   * Brings the name into one form.
   *
   * @throws IllegalArgumentException when it is blank, too long or has unseen characters
   */
  public Reviewer {
    name = PlainText.of(name, MOST);
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a reviewer has a name");
    }
  }

  /** Whoever has typed that name; empty when it is none. */
  public static Optional<Reviewer> named(String typed) {
    try {
      return Optional.of(new Reviewer(typed));
    } catch (IllegalArgumentException unfit) {
      return Optional.empty();
    }
  }

  /** Whether that is another way to write the name. */
  boolean is(String other) {
    return name.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
  }
}
