package org.fengqiao.routes.linkage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.HubStore;
import org.fengqiao.routes.platform.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets the disputes follow rulings that were made, withdrawn or have expired. */
@Component
@ConditionalOnRole(Role.HUB)
public class RulingSweep implements CorrectionSweep<Long> {

  private final Linkage linkage;
  private final RulingTable rulings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  RulingSweep(HubStore store, Linkage linkage, Clock clock) {
    this.linkage = linkage;
    this.rulings = new RulingTable(JdbcClient.create(store.dataSource()));
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(store.dataSource()));
    this.clock = clock;
  }

  @Override
  public String name() {
    return "rulings";
  }

  @Override
  public @Nullable Untold<Long> sweep() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Rulings.ZONE);
    if (!rulings.isDue(today)) {
      return null;
    }
    Untold<Long> untold = transaction.execute(status -> untold(today));
    return untold.causes().isEmpty() ? null : untold;
  }

  /** What an earlier sweep could not tell goes first. */
  private Untold<Long> untold(LocalDate today) {
    List<Long> untold = rulings.untold();
    return untold.isEmpty()
        ? linkage.follow(rulings, today)
        : Untold.of(untold, linkage.toldOf(rulings, untold));
  }

  @Override
  public void told(List<Long> told) {
    rulings.told(told);
  }
}
