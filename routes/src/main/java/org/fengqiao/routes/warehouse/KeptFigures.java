package org.fengqiao.routes.warehouse;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.HubStore;
import org.fengqiao.routes.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts the figures beside their readers and keeps them, so that a dashboard answers at once
 * however many facts there are. Counting takes at most a tenth of one core's time: a small
 * warehouse's figures are seconds old, those of a million records minutes; each says as of when it
 * is.
 */
@Component
@ConditionalOnRole(Role.HUB)
public class KeptFigures {

  private static final int SHARE_OF_TIME = 10;

  /** Some figures move with the clock alone, for example what is overdue. */
  private static final Duration OLDEST = Duration.ofHours(1);

  private static final long LOCK = 0x6669_6775_7265L;

  private static final List<KeptTable> TABLES =
      List.of(
          new KeptTable("warehouse.count_kept", "breakdown", "warehouse.count_now"),
          new KeptTable("warehouse.indicator_kept", "indicator", "warehouse.indicator_now"),
          new KeptTable(
              "warehouse.referral_flow_kept", "mechanism", "warehouse.referral_flow_now"));

  private final JdbcTemplate jdbc;
  private final TransactionTemplate snapshot;

  /** Keeps figures in a hub's store. */
  @Autowired
  public KeptFigures(HubStore store) {
    this.jdbc = new JdbcTemplate(store.dataSource());
    this.snapshot = new TransactionTemplate(new JdbcTransactionManager(store.dataSource()));
    // All figures are of one moment.
    snapshot.setIsolationLevel(Connection.TRANSACTION_REPEATABLE_READ);
  }

  /** Says that facts change in the transaction that the connection is in. */
  static void changed(JdbcTemplate jdbc) {
    jdbc.update("insert into warehouse.fact_change default values");
  }

  /** Counts again when facts have changed since and the last time is long enough ago. */
  public void keepWhenDue() {
    if (isDue()) {
      keep();
    }
  }

  private boolean isDue() {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            """
            select coalesce(
              (select now() > as_of + ? * interval '1 second'
                 or now() > as_of + took * ? and exists (select from warehouse.fact_change)
               from warehouse.figures_kept), true)
            """,
            Boolean.class,
            OLDEST.toSeconds(),
            SHARE_OF_TIME));
  }

  /** Counts again now, unless another replica of the hub is counting. */
  public void keep() {
    snapshot.executeWithoutResult(
        status -> {
          if (Boolean.TRUE.equals(
              jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, LOCK))) {
            // Only those that this transaction sees: what comes later is counted the next time.
            jdbc.update("delete from warehouse.fact_change");
            jdbc.execute("set local work_mem = '64MB'");
            TABLES.forEach(table -> table.bringUpToDate(jdbc));
            jdbc.update("delete from warehouse.figures_kept");
            jdbc.update(
                "insert into warehouse.figures_kept values (now(), clock_timestamp() - now())");
          }
        });
  }
}
