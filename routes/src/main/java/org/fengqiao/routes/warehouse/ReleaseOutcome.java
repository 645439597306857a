package org.fengqiao.routes.warehouse;

/** What became of the wish to release a month. */
public sealed interface ReleaseOutcome {

  /** It is released. */
  record Released(Release release) implements ReleaseOutcome {}

  /** The month is not over in Shanghai. */
  record NotOver() implements ReleaseOutcome {}

  /** Its figures are those of the last release. */
  record Unchanged(Release last) implements ReleaseOutcome {}

  /**
   * The warehouse has not caught up with the hub.
   *
   * @param disputes how many are missing or stand there as they were before
   */
  record Behind(int disputes) implements ReleaseOutcome {}
}
