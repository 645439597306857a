package org.fengqiao.routes.linkage.life;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;
import org.fengqiao.routes.linkage.cases.EvidenceBytes;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a hub's store as it stood at one moment, row by row, and cannot write. */
final class StoreSnapshot {

  private static final int ROWS_AT_ONCE = 10_000;

  /** A dispute that is over has forgotten its tokens, and teaches nothing of them. */
  private static final String RECORDS =
      """
      select record_key, tokens_seen, clues, tokens from hub.case_record
      where not removed and not settled
      """;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  StoreSnapshot(DataSource database) {
    this.jdbc = new JdbcTemplate(database);
    this.jdbc.setFetchSize(ROWS_AT_ONCE);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    this.transaction.setReadOnly(true);
    this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /** Asks questions of which each sees the same moment. */
  <A> A ask(Function<JdbcTemplate, A> questions) {
    return Objects.requireNonNull(transaction.execute(status -> questions.apply(jdbc)));
  }

  /**
   * A sample of the records that can be compared.
   *
   * @param most so many at most, which is what is held in memory
   * @param seed another one takes others
   */
  EvidenceSample sample(int most, int seed) {
    return ask(asked -> sample(asked, most, seed));
  }

  /** A sample as of the moment of other questions. */
  static EvidenceSample sample(JdbcTemplate asked, int most, int seed) {
    EvidenceSampling sampling = new EvidenceSampling(most, seed);
    asked.query(
        RECORDS,
        row -> {
          sampling.add(
              new SampledRecord(
                  row.getString(1),
                  row.getObject(2, LocalDate.class),
                  EvidenceBytes.evidence(row.getBytes(3), row.getBytes(4))));
        });
    return sampling.sample();
  }
}
