package org.fengqiao.routes.warehouse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.fengqiao.routes.linkage.DisputeCases;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads all that disputes ever were from the hub's own store, dispute by dispute. */
final class HubHistory {

  private static final int ROWS_A_FETCH = 5_000;

  /** A record's stay ends with its next version, or with its next move. */
  private static final String STAYS =
      """
      select d.dispute_id, d.revision, d.merged_into, d.split_from, s.since, s.until, s.left_for, s.content
      from hub.dispute d
      left join (
        select coalesce(m.from_dispute, c.dispute_id) dispute_id, p.revision since,
          lead(p.revision) over (partition by p.record_no order by p.revision) until,
          m.to_dispute left_for,
          case when c.content_revision <= p.revision then c.content else (
            select h.content from hub.case_content h
            where h.record_no = p.record_no and h.revision <= p.revision
            order by h.revision desc limit 1) end as content
        from (
          select record_no, content_revision revision from hub.case_record
          union select record_no, revision from hub.case_content
          union select record_no, revision from hub.move) p
        join hub.case_record c using (record_no)
        left join lateral (
          select m.from_dispute, m.to_dispute from hub.move m
          where m.record_no = p.record_no and m.revision > p.revision
          order by m.revision limit 1) m on true) s using (dispute_id)
      order by d.dispute_id
      """;

  private final JdbcTemplate jdbc;

  /**
   * Reads within the caller's transaction.
   *
   * @param jdbc on one connection, whose transaction sees one state of the store
   */
  HubHistory(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    jdbc.setFetchSize(ROWS_A_FETCH);
  }

  /** The last revision that the store has given. */
  long revision() {
    return Objects.requireNonNull(
        jdbc.queryForObject("select coalesce(max(revision), 0) from hub.revision_log", Long.class));
  }

  /** Hands every dispute over, one after the other. */
  void read(Consumer<DisputeHistory> consumer) {
    Gathering gathering = new Gathering(consumer);
    jdbc.query(STAYS, gathering::row);
    gathering.end();
  }

  /** Rows of one dispute follow each other. */
  private static final class Gathering {

    private final Consumer<DisputeHistory> consumer;
    private @Nullable DisputeHistory current;

    Gathering(Consumer<DisputeHistory> consumer) {
      this.consumer = consumer;
    }

    void row(ResultSet row) throws SQLException {
      UUID dispute = row.getObject(1, UUID.class);
      if (current == null || !current.dispute().equals(dispute)) {
        end();
        current =
            new DisputeHistory(
                dispute,
                row.getLong(2),
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                new ArrayList<>());
      }
      byte @Nullable [] content = row.getBytes(8);
      if (content != null) {
        Long until = row.getObject(6, Long.class);
        current
            .stays()
            .add(
                new Stay(
                    row.getLong(5),
                    until == null ? Stay.STANDS : until,
                    row.getObject(7, UUID.class),
                    DisputeCases.decode(content)));
      }
    }

    void end() {
      if (current != null) {
        consumer.accept(current);
      }
    }
  }
}
