package org.fengqiao.routes.linkage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.routes.linkage.membership.RecordPair;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rulings at rest. */
final class RulingTable {

  private static final String STANDS =
      "withdrawn_at is null and (expires_on is null or expires_on >= :today)";

  private final JdbcClient jdbc;

  RulingTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Numbers of the records that the hub has. */
  Map<String, Long> numbers(Collection<String> recordKeys) {
    return jdbc
        .sql("select record_key, record_no from hub.case_record where record_key in (:keys)")
        .param("keys", recordKeys)
        .query((row, index) -> Map.entry(row.getString(1), row.getLong(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Waits until nobody else rules, until the transaction ends. */
  void lock() {
    jdbc.sql("lock table hub.ruling in share row exclusive mode").update();
  }

  /** Rulings that were made and stand, followed already or not. */
  List<StandingRuling> standing(LocalDate today) {
    return jdbc.sql(
            "select ruling_id, verdict, other_record_no, record_no from hub.ruling where " + STANDS)
        .param("today", today)
        .query(RulingTable::standing)
        .list();
  }

  long insert(Verdict verdict, RecordPair pair, Grounds grounds, Instant now) {
    return jdbc.sql(
            """
            insert into hub.ruling (verdict, record_no, other_record_no, reason, author, ruled_at, expires_on)
            values (:verdict, :higher, :lower, :reason, :author, :now, :until) returning ruling_id
            """)
        .param("verdict", verdict.name())
        .param("higher", pair.higher())
        .param("lower", pair.lower())
        .param("reason", grounds.reason())
        .param("author", grounds.author())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("until", grounds.expiresOn())
        .query(Long.class)
        .single();
  }

  boolean withdraw(long id, Grounds grounds, Instant now) {
    return jdbc.sql(
                """
                update hub.ruling set withdrawn_at = :now, withdrawn_by = :author, withdrawal_reason = :reason
                where ruling_id = :id and withdrawn_at is null
                """)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("author", grounds.author())
            .param("reason", grounds.reason())
            .param("id", id)
            .update()
        == 1;
  }

  List<Ruling> history() {
    return jdbc.sql("select * from hub.ruling_history order by ruling_id")
        .query(
            (row, index) ->
                new Ruling(
                    row.getLong("ruling_id"),
                    Verdict.valueOf(row.getString("verdict")),
                    row.getString("record_key"),
                    row.getString("other_record_key"),
                    row.getString("reason"),
                    row.getString("author"),
                    row.getObject("ruled_at", OffsetDateTime.class).toInstant(),
                    (@Nullable LocalDate) row.getObject("expires_on", LocalDate.class),
                    RecordStore.instant(row, row.findColumn("withdrawn_at")),
                    (@Nullable String) row.getString("withdrawn_by"),
                    (@Nullable String) row.getString("withdrawal_reason"),
                    row.getBoolean("in_force")))
        .list();
  }

  /** Whether the disputes do not follow the rulings, or nobody was told that they do. */
  boolean isDue(LocalDate today) {
    return jdbc.sql(
            "select exists (select from hub.ruling where not told or in_force <> (%s))"
                .formatted(STANDS))
        .param("today", today)
        .query(Boolean.class)
        .single();
  }

  /** Lets the rulings that stand be in force, and no others; gives those of which that is new. */
  List<StandingRuling> bringUp(LocalDate today, long revision) {
    return jdbc.sql(
            """
            update hub.ruling set in_force = not in_force, revision = :revision, told = false
            where in_force <> (%s) returning ruling_id, verdict, other_record_no, record_no
            """
                .formatted(STANDS))
        .param("revision", revision)
        .param("today", today)
        .query(RulingTable::standing)
        .list();
  }

  private static StandingRuling standing(ResultSet row, int index) throws SQLException {
    return new StandingRuling(
        row.getLong(1),
        Verdict.valueOf(row.getString(2)),
        new RecordPair(row.getLong(3), row.getLong(4)));
  }

  /** Numbers of the rulings that consumers must still be told of. */
  List<Long> untold() {
    return jdbc.sql("select ruling_id from hub.ruling where not told").query(Long.class).list();
  }

  /** Keys of the records that the rulings are about. */
  List<String> keys(List<Long> rulings) {
    return rulings.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select unnest(array[record_key, other_record_key]) from hub.ruling_history
                where ruling_id in (:rulings)
                """)
            .param("rulings", rulings)
            .query(String.class)
            .list();
  }

  void told(List<Long> rulings) {
    if (!rulings.isEmpty()) {
      jdbc.sql("update hub.ruling set told = true where ruling_id in (:rulings)")
          .param("rulings", rulings)
          .update();
    }
  }

  /**
   * A ruling that stands.
   *
   * @param id its number
   * @param verdict what was ruled
   * @param pair about whom
   */
  record StandingRuling(long id, Verdict verdict, RecordPair pair) {

    Stream<Long> records() {
      return Stream.of(pair.lower(), pair.higher());
    }
  }
}
