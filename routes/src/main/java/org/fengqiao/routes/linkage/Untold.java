package org.fengqiao.routes.linkage;

import java.util.List;
import java.util.UUID;
import org.fengqiao.schemas.message.DisputeBatch;
import org.fengqiao.schemas.message.DisputeChanged;

/**
 * Disputes that follow a correction, of which the broker does not know yet.
 *
 * @param causes numbers of the rulings or versions of the models that they follow
 * @param batch the disputes
 */
public record Untold<C>(List<C> causes, DisputeBatch batch) {

  /** Copies the list. */
  public Untold {
    causes = List.copyOf(causes);
  }

  /** Figures follow a correction; an alert waits for news from a department. */
  static <C> Untold<C> of(List<C> causes, List<DisputeChanged> changes) {
    return new Untold<>(causes, new DisputeBatch(UUID.randomUUID().toString(), true, changes));
  }
}
