package org.fengqiao.routes.ledger;

import java.util.List;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.HubStore;
import org.fengqiao.routes.platform.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ledger (台账) of every feed and day. */
@Component
@ConditionalOnRole(Role.HUB)
public final class Ledger {

  private static final String COUNT =
      """
      insert into hub.ledger as l (feed, day, captured, accepted, duplicate, quarantined, excluded)
      values (?, ?, ?, ?, ?, ?, ?)
      on conflict (feed, day) do update set
        captured = l.captured + excluded.captured,
        accepted = l.accepted + excluded.accepted,
        duplicate = l.duplicate + excluded.duplicate,
        quarantined = l.quarantined + excluded.quarantined,
        excluded = l.excluded + excluded.excluded
      """;

  private static final String WAREHOUSE =
      """
      select feed, coalesce(a.records, 0) accepted, coalesce(w.records, 0) stored
      from (select split_part(record_key, ':', 1) feed, count(distinct record_key) records
            from hub.inbox where disposition = 'A' group by 1) a
      full join (select feed, count(*) records from warehouse.case_fact group by feed) w using (feed)
      order by feed
      """;

  private final JdbcClient jdbc;

  Ledger(HubStore store) {
    this.jdbc = JdbcClient.create(store.dataSource());
  }

  /** Adds to the line of the feed and day; within the caller's transaction when there is one. */
  public void count(LedgerEntry entry) {
    jdbc.sql(COUNT)
        .params(
            entry.feed(),
            entry.day(),
            entry.captured(),
            entry.accepted(),
            entry.duplicate(),
            entry.quarantined(),
            entry.excluded())
        .update();
  }

  /** Every line, by feed and day. */
  public List<LedgerBalance> balances() {
    return jdbc.sql(
            "select feed, day, captured, accepted, duplicate, quarantined, excluded"
                + " from hub.ledger order by feed, day")
        .query(LedgerBalance.class)
        .list();
  }

  /** Compares accepted records with the warehouse, for each feed. Reads the whole inbox. */
  public List<WarehouseEquality> warehouse() {
    return jdbc.sql(WAREHOUSE).query(WarehouseEquality.class).list();
  }
}
