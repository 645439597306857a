package org.fengqiao.routes.linkage.review;

/**
 * A reviewer's answer about a pair, and why.
 *
 * @param reviewer who
 * @param answer what
 * @param reason why; may be empty, at most {@link #MOST} characters
 * @param effect whether it is also ruled so
 */
public record Opinion(Reviewer reviewer, Answer answer, String reason, Effect effect) {

  /** A longer reason is refused. */
  public static final int MOST = 500;

  /** What an answer does. */
  public enum Effect {
    /** It only measures the links. */
    LABEL,
    /** It is also ruled so, and the disputes follow. */
    LABEL_AND_RULING
  }

  /**
   * Brings the reason into one form.
   *
   * @throws IllegalArgumentException when it is too long or has unseen characters, or when a ruling
   *     is asked for without a reason, or by an answer that does not tell
   */
  public Opinion {
    reason = PlainText.of(reason, MOST);
    if (effect == Effect.LABEL_AND_RULING && (reason.isEmpty() || !answer.tells())) {
      throw new IllegalArgumentException("a ruling has a reason and an answer that tells");
    }
  }
}
