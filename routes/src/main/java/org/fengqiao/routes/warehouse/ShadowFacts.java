package org.fengqiao.routes.warehouse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.fengqiao.routes.platform.BinaryCopy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The facts built anew, in tables of one connection, beside those that everybody reads. */
final class ShadowFacts {

  private static final int ROWS_A_COPY = 10_000;

  private static final ShadowTable CASES =
      new ShadowTable("case", "record_key", FactTables.CASE.split(", "));
  private static final ShadowTable DISPUTES =
      new ShadowTable("dispute", "dispute_id", FactTables.DISPUTE.split(", "));

  private final JdbcTemplate jdbc;
  private final Instant now;
  private BinaryCopy cases = cases();
  private BinaryCopy disputes = disputes();
  private CompletableFuture<@Nullable Void> copying = CompletableFuture.completedFuture(null);
  private int waiting;
  private long caseCount;
  private long disputeCount;

  /**
   * Makes the tables.
   *
   * @param jdbc on one connection
   * @param now the time of loading of facts whose own time is not known
   */
  ShadowFacts(JdbcTemplate jdbc, Instant now) {
    this.jdbc = jdbc;
    this.now = now;
    CASES.create(jdbc);
    DISPUTES.create(jdbc);
  }

  private static BinaryCopy cases() {
    return new BinaryCopy(FactTables.CASE_COLUMNS + 1);
  }

  private static BinaryCopy disputes() {
    return new BinaryCopy(FactTables.DISPUTE_COLUMNS + 1);
  }

  /** Adds all that a dispute and its records ever were. */
  void add(DisputeHistory history) {
    for (Stay stay : history.stays()) {
      FactRows.add(cases, history.dispute(), stay.since(), stay.content(), now);
      cases.bool(stay.stands());
    }
    List<DisputeVersion> versions = history.versions();
    for (DisputeVersion version : versions) {
      FactRows.add(disputes, version, now);
      disputes.bool(version == versions.getLast());
    }
    caseCount += history.stays().size();
    disputeCount += versions.size();
    waiting += history.stays().size() + versions.size();
    if (waiting >= ROWS_A_COPY) {
      send();
    }
  }

  /** The rows before are copied while these are read: one of each at a time. */
  private void send() {
    BinaryCopy readCases = cases;
    BinaryCopy readDisputes = disputes;
    cases = cases();
    disputes = disputes();
    waiting = 0;
    awaitCopy();
    copying =
        CompletableFuture.runAsync(
            () -> {
              readCases.into(jdbc, CASES.incoming());
              readDisputes.into(jdbc, DISPUTES.incoming());
            },
            Thread::startVirtualThread);
  }

  private void awaitCopy() {
    try {
      copying.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException refused ? refused : e;
    }
  }

  /** All facts have been added. */
  void complete() {
    send();
    awaitCopy();
    CASES.complete(jdbc);
    DISPUTES.complete(jdbc);
  }

  /** Case facts, with those that were. */
  long caseCount() {
    return caseCount;
  }

  /** Dispute facts, with those that were. */
  long disputeCount() {
    return disputeCount;
  }

  /** How the warehouse differs in what it knew at a revision. */
  List<FactDifference> differences(long revision) {
    List<FactDifference> differences = new ArrayList<>(CASES.differences(jdbc, revision));
    differences.addAll(DISPUTES.differences(jdbc, revision));
    return differences;
  }

  /** Puts these facts in the place of those that the warehouse had at a revision. */
  void swap(long revision) {
    // Whoever reads goes on; the projection waits until this transaction ends.
    jdbc.execute(
        "lock table warehouse.case_fact, warehouse.dispute_fact, warehouse.case_history,"
            + " warehouse.dispute_history in share row exclusive mode");
    CASES.swap(jdbc, revision);
    DISPUTES.swap(jdbc, revision);
    KeptFigures.changed(jdbc);
  }
}
