package org.fengqiao.routes.border;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.fengqiao.schemas.message.DisputeBatch;
import org.fengqiao.schemas.message.DisputeChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches the disputes that change and has an alert raised where the border rule asks for one. */
final class BorderWatch {

  private static final Logger LOG = LoggerFactory.getLogger(BorderWatch.class);

  private final BorderRule rule;
  private final AlertRegister register;

  BorderWatch(BorderRule rule, AlertRegister register) {
    this.rule = rule;
    this.register = register;
  }

  /** Looks at one batch. History and repetitions raise no alert, but merging still counts. */
  public void watch(DisputeBatch batch) {
    inherit(batch);
    if (batch.getReplay()) {
      return;
    }
    for (DisputeChanged dispute : batch.getChanges()) {
      rule.decide(dispute)
          .filter(register::raise)
          .ifPresent(
              draft ->
                  LOG.info(
                      "border alert raised: dispute={} receiver={} level={}",
                      draft.disputeId(),
                      draft.receiverDivision(),
                      draft.level()));
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
        register.merged(merged, into);
        into = survivors.get(into);
      }
    }
  }
}
