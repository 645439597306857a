package org.fengqiao.routes.linkage.review;

import java.util.List;
import org.fengqiao.routes.linkage.LinkExplanation.Step;

/**
 * What a reviewer sees: two cases side by side and how far they agree. No token, no identity, and
 * nothing of what others have answered.
 *
 * @param pair the two
 * @param later the later record
 * @param earlier the earlier record
 * @param steps from the odds of any two records to the weight
 */
public record PairEvidence(WaitingPair pair, CaseSheet later, CaseSheet earlier, List<Step> steps) {

  /** Copies the list. */
  public PairEvidence {
    steps = List.copyOf(steps);
  }
}
