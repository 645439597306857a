package org.fengqiao.routes.linkage;

import java.util.List;
import java.util.UUID;
import org.fengqiao.schemas.message.DisputeBatch;
import org.fengqiao.schemas.message.DisputeChanged;

/**
 * Disputes that follow rulings, of which the broker does not know yet.
 *
 * @param rulings numbers of the rulings
 * @param batch the disputes
 */
public record Untold(List<Long> rulings, DisputeBatch batch) {

  /** Copies the list. */
  public Untold {
    rulings = List.copyOf(rulings);
  }

  /** Figures follow a human's correction; an alert waits for news from a department. */
  static Untold of(List<Long> rulings, List<DisputeChanged> changes) {
    return new Untold(rulings, new DisputeBatch(UUID.randomUUID().toString(), true, changes));
  }
}
