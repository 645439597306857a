package org.fengqiao.routes.linkage.review;

import org.fengqiao.routes.linkage.RulingOutcome;
import org.jspecify.annotations.Nullable;

/** What became of a reviewer's answer. */
public sealed interface ReviewOutcome {

  /**
   * It is kept.
   *
   * @param labelled whether the pair has its label now; else another person is asked
   * @param ruling what became of the ruling; null when none was asked for
   */
  record Recorded(boolean labelled, @Nullable RulingOutcome ruling) implements ReviewOutcome {}

  /** The reviewer has answered about this pair before. */
  record AnsweredBefore() implements ReviewOutcome {}

  /** Others were faster, and the pair needs no further answer; this one was not kept. */
  record LabelledMeanwhile() implements ReviewOutcome {}

  /** A record has changed since the reviewer saw it; this answer was not kept. */
  record ChangedMeanwhile() implements ReviewOutcome {}

  /** The pair does not wait for review: no link, a record that is gone, or not drawn. */
  record NotWaiting() implements ReviewOutcome {}
}
