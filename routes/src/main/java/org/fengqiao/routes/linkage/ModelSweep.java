package org.fengqiao.routes.linkage;

import java.util.List;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.HubStore;
import org.fengqiao.routes.platform.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets the disputes follow a model that was switched on, and frequencies as the hub grows. */
@Component
@ConditionalOnRole(Role.HUB)
public class ModelSweep {

  private final Linkage linkage;
  private final CalibrationStore calibrations;
  private final TransactionTemplate transaction;

  ModelSweep(HubStore store, Linkage linkage) {
    this.linkage = linkage;
    this.calibrations = new CalibrationStore(new JdbcTemplate(store.dataSource()));
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(store.dataSource()));
  }

  /**
   * Brings the disputes in line with the model, in one transaction that has committed when the call
   * returns. What an earlier sweep could not tell goes first.
   *
   * @return what must be told of it; null when there is nothing
   */
  public @Nullable Untold<String> sweep() {
    List<String> untold = calibrations.untold();
    if (!untold.isEmpty()) {
      return transaction.execute(status -> linkage.toldOf(untold));
    }
    return linkage.isDue() ? transaction.execute(status -> linkage.recalibrate()) : null;
  }

  /** Notes that the broker has what was to be told; until then it is told again. */
  public void told(List<String> told) {
    calibrations.told(told);
  }
}
