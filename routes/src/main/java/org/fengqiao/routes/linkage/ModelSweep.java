package org.fengqiao.routes.linkage;

import java.util.List;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.HubStore;
import org.fengqiao.routes.platform.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets the disputes follow a model that was switched on, and frequencies as the hub grows. */
@Component
@ConditionalOnRole(Role.HUB)
public class ModelSweep implements CorrectionSweep<String>, InitializingBean {

  private final Linkage linkage;
  private final CalibrationStore calibrations;
  private final TransactionTemplate transaction;

  ModelSweep(HubStore store, Linkage linkage) {
    this.linkage = linkage;
    this.calibrations = new CalibrationStore(new JdbcTemplate(store.dataSource()));
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(store.dataSource()));
  }

  /**
   * A store whose records no model has linked yet is linked before the first batch comes, which
   * would otherwise find its disputes without the links that hold them together. That is told with
   * the first sweep.
   */
  @Override
  public void afterPropertiesSet() {
    calibrations.current();
    recalibrateIfDue();
  }

  @Override
  public String name() {
    return "models";
  }

  @Override
  public @Nullable Untold<String> sweep() {
    List<String> untold = calibrations.untold();
    return untold.isEmpty()
        ? recalibrateIfDue()
        : transaction.execute(status -> linkage.toldOf(untold));
  }

  private @Nullable Untold<String> recalibrateIfDue() {
    if (!linkage.isDue()) {
      return null;
    }
    // Batches go on meanwhile.
    @Nullable PreparedIndex prepared = linkage.prepare();
    return transaction.execute(status -> linkage.recalibrate(prepared)).orElse(null);
  }

  @Override
  public void told(List<String> told) {
    calibrations.told(told);
  }
}
