package org.fengqiao.routes.linkage;

import it.unimi.dsi.fastutil.longs.LongSet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.fengqiao.routes.intake.AdmittedBatch;
import org.springframework.jdbc.core.JdbcTemplate;

/** What records carry, at rest. */
final class ClueStore {

  private static final int ROWS_AT_ONCE = 10_000;

  private static final String CARRIED =
      "select record_no, dispute_id, division, dispute_type, happened_at, case_numbers, tokens"
          + " from hub.case_record";

  private static final String SINCE =
      "%1$s where record_no >= ? union all %1$s where clues_revision > ?".formatted(CARRIED);

  private static final String FORGET =
      """
      update hub.case_record set tokens = null, token_epoch = null, tokens_seen = null
      where tokens_seen < ?
      """;

  private final JdbcTemplate jdbc;

  ClueStore(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.jdbc.setFetchSize(ROWS_AT_ONCE);
  }

  /** Reads, within a transaction, what came in or changed after a revision. */
  void since(long revision, Consumer<Incoming> consumer) {
    jdbc.query(
        SINCE,
        row -> {
          consumer.accept(carried(row));
        },
        (revision + 1) * AdmittedBatch.MOST_ROWS,
        revision);
  }

  /** What those of the records with the given numbers carry that may be linked. */
  List<Incoming> of(LongSet numbers) {
    return numbers.isEmpty()
        ? List.of()
        : jdbc.query(
            CARRIED + " where record_no = any(?) and not removed",
            (row, index) -> carried(row),
            (Object) numbers.toLongArray());
  }

  private static Incoming carried(ResultSet row) throws SQLException {
    Traits traits = Traits.of(row.getString(3), row.getString(4), RecordStore.instant(row, 5));
    return Clues.read(
        new Holder(row.getLong(1), RecordStore.uuid(row, 2), traits),
        row.getString(6),
        row.getBytes(7));
  }

  /** Removes tokens that came before the day; says of how many records. */
  int forgetTokens(LocalDate before) {
    return jdbc.update(FORGET, before);
  }
}
