package org.fengqiao.routes.linkage;

import static org.fengqiao.routes.linkage.RecordStore.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.fengqiao.routes.intake.AdmittedBatch;
import org.springframework.jdbc.core.JdbcTemplate;

/** What records can be compared by, at rest. */
final class EvidenceStore {

  private static final int ROWS_AT_ONCE = 10_000;

  private static final String EVIDENCE =
      "select record_no, record_key, clues, tokens from hub.case_record";

  private static final String SINCE =
      "%1$s where record_no >= ? union all %1$s where clues_revision > ?".formatted(EVIDENCE);

  /** A dispute forgets as a whole, when no department works on it any more. */
  private static final String FORGET =
      """
      update hub.case_record c set tokens = null, settled = true, clues_revision = ?
      where c.tokens is not null and c.dispute_id in (
        select dispute_id from hub.case_record where tokens_seen < ? and tokens is not null)
        and not exists (
          select from hub.case_record o where o.dispute_id = c.dispute_id and o.tokens is not null
            and o.tokens_seen >= case when o.open then ?::date else ?::date end)
      returning record_no, record_key, clues, tokens
      """;

  private final JdbcTemplate jdbc;

  EvidenceStore(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.jdbc.setFetchSize(ROWS_AT_ONCE);
  }

  /** Reads, within a transaction, what came in or changed after a revision. */
  void since(long revision, Consumer<Indexed> consumer) {
    jdbc.query(
        SINCE,
        row -> {
          consumer.accept(
              Indexed.of(
                  row.getLong(1), row.getString(2), evidence(row.getBytes(3), row.getBytes(4))));
        },
        (revision + 1) * AdmittedBatch.MOST_ROWS,
        revision);
  }

  /**
   * Removes the tokens of disputes that are over.
   *
   * @param closed day before which the last change of a dispute must lie that no department works
   *     on any more
   * @param open the same for a dispute that is never closed; not after the former
   * @return the records, as they can be compared from now on
   */
  List<Indexed> forgetTokens(LocalDate closed, LocalDate open, long revision) {
    return jdbc.query(
        FORGET,
        (row, index) ->
            Indexed.of(
                row.getLong(1), row.getString(2), evidence(row.getBytes(3), row.getBytes(4))),
        revision,
        closed,
        open,
        closed);
  }
}
