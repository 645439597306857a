package org.fengqiao.routes.linkage.review;

import java.util.Optional;
import org.fengqiao.routes.linkage.Verdict;
import org.jspecify.annotations.Nullable;

/** What a reviewer finds of two records. */
public enum Answer {
  /** They are one dispute. */
  SAME(Verdict.MUST_LINK),
  /** They have to do with each other, but are two disputes. */
  RELATED(Verdict.CANNOT_LINK),
  /** They have nothing to do with each other. */
  DIFFERENT(Verdict.CANNOT_LINK),
  /** What is seen does not tell; this counts neither for nor against a link. */
  UNKNOWN(null);

  private final @Nullable Verdict verdict;

  Answer(@Nullable Verdict verdict) {
    this.verdict = verdict;
  }

  /** What would be ruled if it were ruled so; empty when nothing can be. */
  public Optional<Verdict> verdict() {
    return Optional.ofNullable(verdict);
  }

  /** Whether it tells if the two are one dispute. */
  public boolean tells() {
    return this != UNKNOWN;
  }
}
