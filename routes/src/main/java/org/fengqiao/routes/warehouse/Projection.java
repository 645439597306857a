package org.fengqiao.routes.warehouse;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.fengqiao.routes.platform.BinaryCopy;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.HubStore;
import org.fengqiao.routes.platform.Role;
import org.fengqiao.schemas.message.DisputeBatch;
import org.fengqiao.schemas.message.DisputeCase;
import org.fengqiao.schemas.message.DisputeChanged;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the facts as the newest revision tells them: in whatever order and however often changes
 * arrive, the result is the same.
 */
@Component
@ConditionalOnRole(Role.HUB)
public class Projection {

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Projection(HubStore store, Clock clock) {
    this.jdbc = new JdbcTemplate(store.dataSource());
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(store.dataSource()));
    this.clock = clock;
  }

  /** Brings the facts up to the changes, in one transaction. */
  public void project(DisputeBatch batch) {
    // Sorted, so that two consumers with common rows wait instead of deadlocking.
    Map<String, DisputeChanged> disputes = new TreeMap<>();
    Map<String, CaseRow> cases = new TreeMap<>();
    for (DisputeChanged change : batch.getChanges()) {
      disputes.merge(change.getDisputeId(), change, Projection::newer);
      for (DisputeCase one : change.getCases()) {
        cases.merge(one.getRecordKey(), new CaseRow(change, one), CaseRow::newer);
      }
    }
    transaction.executeWithoutResult(
        status -> {
          FactTables.prepare(jdbc);
          Instant now = clock.instant();
          copyCases(cases.values(), now);
          copyDisputes(disputes.values(), now);
          FactTables.merge(jdbc);
        });
  }

  private static DisputeChanged newer(DisputeChanged one, DisputeChanged other) {
    return other.getRevision() > one.getRevision() ? other : one;
  }

  private void copyCases(Collection<CaseRow> cases, Instant now) {
    BinaryCopy rows = new BinaryCopy(FactTables.CASE_COLUMNS + 1);
    for (CaseRow row : cases) {
      FactRows.add(
          rows,
          UUID.fromString(row.change().getDisputeId()),
          row.change().getRevision(),
          row.content(),
          now);
      rows.int8(row.content().getMemberSince());
    }
    rows.into(jdbc, "incoming_case");
  }

  private void copyDisputes(Collection<DisputeChanged> disputes, Instant now) {
    BinaryCopy rows = new BinaryCopy(FactTables.DISPUTE_COLUMNS);
    disputes.forEach(change -> FactRows.add(rows, DisputeVersion.of(change), now));
    rows.into(jdbc, "incoming_dispute");
  }

  private record CaseRow(DisputeChanged change, DisputeCase content) {
    CaseRow newer(CaseRow other) {
      return other.change.getRevision() > change.getRevision() ? other : this;
    }
  }
}
