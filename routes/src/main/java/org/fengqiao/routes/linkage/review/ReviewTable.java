package org.fengqiao.routes.linkage.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pairs under review and the answers about them, at rest. */
final class ReviewTable {

  /** Not yet answered by the reviewer, as the records are now, and not before somebody else. */
  private static final String FOR_REVIEWER =
      """
      select * from hub.review_waiting w
      where (w.taken_until is null or w.taken_until < :now or lower(w.taken_by) = lower(:reviewer))
        and not exists (select from hub.review_given a where a.record_no = w.record_no
          and a.other_record_no = w.other_record_no and lower(a.reviewer) = lower(:reviewer) and not a.stale)
      """;

  private static final String NEAR =
      FOR_REVIEWER + " order by abs(w.weight - :join), w.record_no, w.other_record_no limit :most";

  private static final String LOT =
      FOR_REVIEWER
          + " and w.rate is not null order by w.turn, w.record_no, w.other_record_no limit :most";

  /** Who locks second sees what the first has done. */
  private static final String LOCK =
      """
      select p.record_no, p.other_record_no, p.twice from hub.review_pair p
      join hub.case_record one using (record_no)
      join hub.case_record other on other.record_no = p.other_record_no
      where one.record_key = :key and other.record_key = :other for update of p
      """;

  private final JdbcClient jdbc;

  ReviewTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Pairs for a reviewer, nearest to the threshold first. */
  List<WaitingPair> near(Reviewer reviewer, double join, Instant now, int most) {
    return waiting(NEAR, reviewer, now, most).param("join", join).query(ReviewTable::pair).list();
  }

  /** Pairs for a reviewer, as the lot has drawn them. */
  List<WaitingPair> lot(Reviewer reviewer, Instant now, int most) {
    return waiting(LOT, reviewer, now, most).query(ReviewTable::pair).list();
  }

  private JdbcClient.StatementSpec waiting(String sql, Reviewer reviewer, Instant now, int most) {
    return jdbc.sql(sql)
        .param("reviewer", reviewer.name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("most", most);
  }

  /** A pair that waits, whoever may answer. */
  Optional<WaitingPair> waiting(String key, String other) {
    return jdbc.sql(
            "select * from hub.review_waiting where record_key = :key and other_record_key = :other")
        .param("key", storable(key))
        .param("other", storable(other))
        .query(ReviewTable::pair)
        .optional();
  }

  long open() {
    return jdbc.sql("select count(*) from hub.review_waiting").query(Long.class).single();
  }

  /** How many answers were ever given, and how many of them about pairs of the lot. */
  Given given() {
    return jdbc.sql(
            "select coalesce(sum(answers), 0), coalesce(sum(answers) filter (where rate is not null), 0)"
                + " from hub.review_pair")
        .query((row, index) -> new Given(row.getLong(1), row.getLong(2)))
        .single();
  }

  /** Whether the pair is the reviewer's until then; false when somebody else was faster. */
  boolean take(WaitingPair pair, Reviewer reviewer, Instant now, Instant until) {
    return jdbc.sql(
                """
                update hub.review_pair p set taken_by = :reviewer, taken_until = :until
                from hub.case_record one, hub.case_record other
                where one.record_key = :key and other.record_key = :other
                  and p.record_no = one.record_no and p.other_record_no = other.record_no
                  and (p.taken_until is null or p.taken_until < :now or lower(p.taken_by) = lower(:reviewer))
                """)
            .param("key", pair.recordKey())
            .param("other", pair.otherKey())
            .param("reviewer", reviewer.name())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("until", until.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** The pair, until the transaction ends nobody else's; empty when it was never drawn. */
  Optional<LockedPair> lock(String key, String other) {
    return jdbc.sql(LOCK)
        .param("key", storable(key))
        .param("other", storable(other))
        .query((row, index) -> new LockedPair(row.getLong(1), row.getLong(2), row.getBoolean(3)))
        .optional();
  }

  /** The answers about the records as they are now, in the order in which they came. */
  List<GivenAnswer> answers(LockedPair pair) {
    return jdbc.sql(
            """
            select reviewer, answer from hub.review_given
            where record_no = :record and other_record_no = :other and not stale order by answer_id
            """)
        .param("record", pair.record())
        .param("other", pair.other())
        .query((row, index) -> new GivenAnswer(row.getString(1), Answer.valueOf(row.getString(2))))
        .list();
  }

  void insert(LockedPair pair, WaitingPair seen, Opinion opinion, Instant now) {
    jdbc.sql(
            """
            insert into hub.review_answer
              (record_no, other_record_no, answer, reason, reviewer, answered_at, evidence)
            values (:record, :other, :answer, :reason, :reviewer, :now, :evidence)
            """)
        .param("record", pair.record())
        .param("other", pair.other())
        .param("answer", opinion.answer().name())
        .param("reason", opinion.reason())
        .param("reviewer", opinion.reviewer().name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("evidence", seen.evidence())
        .update();
    jdbc.sql(
            """
            update hub.review_pair set answers = answers + 1, taken_by = null, taken_until = null
            where record_no = :record and other_record_no = :other
            """)
        .param("record", pair.record())
        .param("other", pair.other())
        .update();
  }

  void label(LockedPair pair, WaitingPair seen, Answer label, Instant now) {
    jdbc.sql(
            """
            update hub.review_pair set label = :label, labelled_at = :now, weight = :weight,
              levels = :levels, model = :model
            where record_no = :record and other_record_no = :other
            """)
        .param("label", label.name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("weight", seen.weight())
        .param("levels", seen.levels())
        .param("model", seen.model())
        .param("record", pair.record())
        .param("other", pair.other())
        .update();
  }

  /** What a form names need not be a key; the database refuses to look for this character. */
  private static String storable(String key) {
    return key.replace('\0', '?');
  }

  private static WaitingPair pair(ResultSet row, int index) throws SQLException {
    return new WaitingPair(
        row.getString("record_key"),
        row.getString("other_record_key"),
        row.getDouble("weight"),
        row.getLong("levels"),
        row.getString("model"),
        row.getString("kind"),
        Objects.requireNonNull(row.getObject("made_at", OffsetDateTime.class)).toInstant(),
        Labels.number(row, "rate"),
        row.getString("evidence"));
  }

  /** How many answers were given in all, and about pairs of the lot. */
  record Given(long all, long byLot) {}

  /** A pair by its numbers, and whether two people are asked. */
  record LockedPair(long record, long other, boolean twice) {}

  /** Who answered what. */
  record GivenAnswer(String reviewer, Answer answer) {}
}
