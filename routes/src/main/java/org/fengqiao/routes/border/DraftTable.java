package org.fengqiao.routes.border;

import static org.fengqiao.routes.border.AlertTable.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fengqiao.schemas.message.CancelReason;
import org.fengqiao.schemas.message.EscalationLevel;
import org.fengqiao.schemas.message.RequestedAction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements on hub.border_draft; transactions are the caller's. */
final class DraftTable {

  private static final int MOST_RECORDS = 50;

  private final JdbcClient database;

  DraftTable(JdbcClient database) {
    this.database = database;
  }

  /** Lets the dispute have this draft; one that waits already keeps its number and its time. */
  void put(AlertDraft draft, Instant now, Instant due) {
    database
        .sql(
            """
            insert into hub.border_draft as d (dispute_id, state, receiver_province, receiver_division, border_pair,
              dispute_type, level, scale_band, amount_band, occurred_from, requested_action, rule, drafted_at, due)
            values (?::uuid, 'WAITING', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (dispute_id) where state = 'WAITING' do update set
              (receiver_province, receiver_division, border_pair, dispute_type, level, scale_band, amount_band,
               occurred_from, requested_action, rule, due, revision)
              = (excluded.receiver_province, excluded.receiver_division, excluded.border_pair, excluded.dispute_type,
               excluded.level, excluded.scale_band, excluded.amount_band, excluded.occurred_from,
               excluded.requested_action, excluded.rule, least(d.due, excluded.due), d.revision + 1)
            where (d.receiver_division, d.border_pair, d.dispute_type, d.level, d.scale_band, d.amount_band,
               d.occurred_from, d.requested_action, d.rule)
              is distinct from (excluded.receiver_division, excluded.border_pair, excluded.dispute_type, excluded.level,
               excluded.scale_band, excluded.amount_band, excluded.occurred_from, excluded.requested_action, excluded.rule)
            """)
        .params(values(draft, now, due))
        .update();
  }

  private static List<@Nullable Object> values(AlertDraft draft, Instant now, Instant due) {
    return Arrays.asList(
        draft.disputeId(),
        draft.receiverProvince(),
        draft.receiverDivision(),
        draft.borderPair(),
        draft.disputeType(),
        draft.level().name(),
        draft.scaleBand(),
        draft.amountBand(),
        draft.occurredFrom(),
        draft.requestedAction().name(),
        draft.rule(),
        at(now),
        at(due));
  }

  /** The colours at which alerts of the dispute were dropped. */
  List<EscalationLevel> droppedAt(String disputeId) {
    return database
        .sql("select level from hub.border_draft where dispute_id = ?::uuid and state = 'DROPPED'")
        .param(disputeId)
        .query((row, number) -> EscalationLevel.valueOf(row.getString(1)))
        .list();
  }

  List<WaitingDraft> waiting() {
    return database
        .sql("select * from hub.border_draft where state = 'WAITING' order by due, draft_no")
        .query(DraftTable::read)
        .list();
  }

  Optional<WaitingDraft> find(long number) {
    return waiting(number, "");
  }

  Optional<WaitingDraft> lock(long number) {
    return waiting(number, " for update");
  }

  private Optional<WaitingDraft> waiting(long number, String how) {
    return database
        .sql("select * from hub.border_draft where state = 'WAITING' and draft_no = ?" + how)
        .param(number)
        .query(DraftTable::read)
        .optional();
  }

  /** Keys of the records in a dispute, the first of them. */
  List<String> records(String disputeId) {
    return database
        .sql(
            "select record_key from hub.case_record where dispute_id = ?::uuid and not removed order by 1 limit ?")
        .params(disputeId, MOST_RECORDS)
        .query(String.class)
        .list();
  }

  /**
   * Marks a draft as sent.
   *
   * @return the number of the alert
   */
  String sent(long number, String by, Instant now) {
    return database
        .sql(
            """
            update hub.border_draft d set state = 'SENT', decided_at = ?, decided_by = ?, alert_id = a.alert_id
            from hub.border_dispute a where a.dispute_id = d.dispute_id and d.draft_no = ? returning a.alert_id
            """)
        .params(at(now), by, number)
        .query(String.class)
        .single();
  }

  /** What waits for the dispute has become an alert without anybody's word. */
  void sentWithoutReview(String disputeId, Instant now) {
    database
        .sql(
            """
            update hub.border_draft d set state = 'SENT', decided_at = ?, alert_id = a.alert_id
            from hub.border_dispute a
            where a.dispute_id = d.dispute_id and d.dispute_id = ?::uuid and d.state = 'WAITING'
            """)
        .params(at(now), disputeId)
        .update();
  }

  void dropped(long number, CancelReason reason, String by, Instant now) {
    database
        .sql(
            """
            update hub.border_draft set state = 'DROPPED', decided_at = ?, decided_by = ?, reason = ?
            where draft_no = ?
            """)
        .params(at(now), by, reason.name(), number)
        .update();
  }

  /** What waits for the dispute is called for no longer. */
  void lapse(String disputeId, Instant now) {
    database
        .sql(
            """
            update hub.border_draft set state = 'LAPSED', decided_at = ?
            where dispute_id = ?::uuid and state = 'WAITING'
            """)
        .params(at(now), disputeId)
        .update();
  }

  /** Hands what waits and what was dropped to the dispute that has taken in the other. */
  void merged(String disputeId, String into, Instant now) {
    database
        .sql(
            """
            update hub.border_draft d set dispute_id = ?::uuid
            where dispute_id = ?::uuid and (state = 'DROPPED' or state = 'WAITING' and not exists (
              select from hub.border_draft o where o.dispute_id = ?::uuid and o.state = 'WAITING'))
            """)
        .params(into, disputeId, into)
        .update();
    lapse(disputeId, now);
  }

  /** Marks and returns the drafts whose time has passed and of which nobody was told yet. */
  List<WaitingDraft> remind(Instant now) {
    return database
        .sql(
            """
            update hub.border_draft set reminded_at = ?
            where state = 'WAITING' and due <= ? and reminded_at is null returning *
            """)
        .params(at(now), at(now))
        .query(DraftTable::read)
        .list();
  }

  private static WaitingDraft read(ResultSet row, int number) throws SQLException {
    return new WaitingDraft(
        row.getLong("draft_no"),
        row.getInt("revision"),
        new AlertDraft(
            row.getString("dispute_id"),
            row.getString("receiver_province"),
            row.getString("receiver_division"),
            row.getString("border_pair"),
            row.getString("dispute_type"),
            EscalationLevel.valueOf(row.getString("level")),
            row.getString("scale_band"),
            row.getString("amount_band"),
            row.getObject("occurred_from", LocalDate.class),
            RequestedAction.valueOf(row.getString("requested_action")),
            row.getString("rule"),
            RuleLine.Release.REVIEW),
        row.getTimestamp("drafted_at").toInstant(),
        row.getTimestamp("due").toInstant());
  }
}
