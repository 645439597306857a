package org.fengqiao.routes.border;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.schemas.message.DisputeBatch;
import org.fengqiao.schemas.message.DisputeChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the disputes that change and has an alert raised, or put before the office, where the
 * border rule asks for one.
 */
final class BorderWatch {

  private static final Logger LOG = LoggerFactory.getLogger(BorderWatch.class);

  private final BorderRule rule;
  private final DraftReview review;

  BorderWatch(BorderRule rule, DraftReview review) {
    this.rule = rule;
    this.review = review;
  }

  /** Looks at one batch. History and repetitions raise no alert, but merging still counts. */
  public void watch(DisputeBatch batch) {
    inherit(batch);
    if (batch.getReplay()) {
      return;
    }
    for (DisputeChanged dispute : batch.getChanges()) {
      Optional<AlertDraft> draft = rule.decide(dispute);
      DraftReview.Consequence consequence = review.consider(dispute.getDisputeId(), draft);
      draft
          .filter(each -> consequence != DraftReview.Consequence.NONE)
          .ifPresent(
              each ->
                  LOG.info(
                      "border alert {}: dispute={} receiver={} level={}",
                      consequence == DraftReview.Consequence.RAISED ? "raised" : "awaits review",
                      each.disputeId(),
                      each.receiverDivision(),
                      each.level()));
    }
  }

  // One batch may merge a dispute into one that it merges itself, in whatever order it says so.
  private void inherit(DisputeBatch batch) {
    Map<String, String> survivors = new LinkedHashMap<>();
    for (DisputeChanged dispute : batch.getChanges()) {
      if (dispute.getMergedInto() != null) {
        survivors.put(dispute.getDisputeId(), dispute.getMergedInto());
      }
    }
    for (String merged : survivors.keySet()) {
      Set<String> passed = new HashSet<>(Set.of(merged));
      String into = survivors.get(merged);
      while (into != null && passed.add(into)) {
        review.merged(merged, into);
        into = survivors.get(into);
      }
    }
  }
}
