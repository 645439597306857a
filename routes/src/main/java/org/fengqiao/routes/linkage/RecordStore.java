package org.fengqiao.routes.linkage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.fengqiao.routes.intake.VersionKey;
import org.fengqiao.routes.platform.BinaryCopy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Records and disputes at rest. Every method is one or two statements, however many records. */
final class RecordStore {

  /** Any constant will do, as long as nobody else locks it. */
  private static final long LINKAGE_LOCK = 0x6665_6e67_7169L;

  private static final String RECORD_COLUMNS =
      "hub.case_record (record_no, record_key, feed, dispute_id, position, sequence, division,"
          + " dispute_type, happened_at, content)";

  private static final String UPDATE =
      """
      update hub.case_record c set position = v.position, sequence = v.sequence,
        division = v.division, dispute_type = v.dispute_type, happened_at = v.happened_at,
        content = v.content
      from unnest(?::int8[], ?::int8[], ?::int4[], ?::text[], ?::text[], ?::timestamptz[], ?::bytea[])
        v(record_no, position, sequence, division, dispute_type, happened_at, content)
      where c.record_no = v.record_no
      """;

  private static final String TOUCH =
      """
      update hub.dispute d set revision = ?, merged_into = v.merged_into
      from unnest(?::uuid[], ?::uuid[]) v(dispute_id, merged_into)
      where d.dispute_id = v.dispute_id
      """;

  private static final String MOVE =
      """
      update hub.case_record c set dispute_id = v.winner
      from unnest(?::uuid[], ?::uuid[]) v(loser, winner)
      where c.dispute_id = v.loser
      """;

  private static final String STATES =
      """
      with recursive state as (
        select dispute_id, revision, merged_into from hub.dispute
        where dispute_id in (select dispute_id from hub.case_record where record_key = any(?))
        union
        select d.dispute_id, d.revision, d.merged_into
        from hub.dispute d join state s on d.merged_into = s.dispute_id)
      select * from state
      """;

  private final JdbcTemplate jdbc;

  RecordStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Waits until no other replica links, until the transaction ends; then gives the number of this
   * batch's revision. Also forbids plans that read whole tables: the planner chooses those while
   * the tables are small and keeps them when they are not.
   */
  long lock() {
    jdbc.query(
        "select pg_advisory_xact_lock(?), set_config('enable_seqscan', 'off', true),"
            + " set_config('enable_hashjoin', 'off', true),"
            + " set_config('enable_mergejoin', 'off', true)",
        row -> {},
        LINKAGE_LOCK);
    return single(jdbc.queryForObject("select nextval('hub.revision')", Long.class));
  }

  Map<String, KnownRecord> known(Collection<String> recordKeys) {
    Map<String, KnownRecord> known = new HashMap<>();
    jdbc.query(
        "select record_key, record_no, dispute_id, position, sequence, content from hub.case_record"
            + " where record_key = any(?)",
        row -> {
          known.put(
              row.getString(1),
              new KnownRecord(
                  row.getLong(2), uuid(row, 3), row.getLong(4), row.getInt(5), row.getBytes(6)));
        },
        (Object) recordKeys.toArray(String[]::new));
    return known;
  }

  /** Exclusions that the inbox remembers of the records. Hardly ever any: an index of their own. */
  List<VersionKey> excluded(Collection<String> recordKeys) {
    return recordKeys.isEmpty()
        ? List.of()
        : jdbc.query(
            "select record_key, position, sequence from hub.inbox"
                + " where disposition = 'E' and record_key = any(?)",
            (row, index) -> new VersionKey(row.getString(1), row.getLong(2), row.getInt(3)),
            (Object) recordKeys.toArray(String[]::new));
  }

  List<Member> members(Collection<UUID> disputes) {
    if (disputes.isEmpty()) {
      return List.of();
    }
    return jdbc.query(
        "select dispute_id, record_no, content from hub.case_record where dispute_id = any(?)",
        (row, index) -> new Member(uuid(row, 1), row.getLong(2), row.getBytes(3)),
        (Object) disputes.toArray(UUID[]::new));
  }

  List<DisputeState> states(Collection<String> recordKeys) {
    return jdbc.query(
        STATES,
        (row, index) ->
            new DisputeState(
                uuid(row, 1), row.getLong(2), (@Nullable UUID) row.getObject(3, UUID.class)),
        (Object) recordKeys.toArray(String[]::new));
  }

  void create(Collection<UUID> disputes, long revision) {
    if (!disputes.isEmpty()) {
      BinaryCopy rows = new BinaryCopy(2);
      disputes.forEach(dispute -> rows.row().uuid(dispute).int8(revision));
      rows.into(jdbc, "hub.dispute (dispute_id, revision)");
    }
  }

  /** Raises revisions; a dispute with a redirect is merged by it. */
  void touch(Map<UUID, @Nullable UUID> redirects, long revision) {
    if (!redirects.isEmpty()) {
      jdbc.update(
          TOUCH,
          revision,
          redirects.keySet().toArray(UUID[]::new),
          redirects.values().toArray(UUID[]::new));
    }
  }

  void move(Map<UUID, UUID> winners) {
    if (!winners.isEmpty()) {
      jdbc.update(
          MOVE, winners.keySet().toArray(UUID[]::new), winners.values().toArray(UUID[]::new));
    }
  }

  void insert(List<Arrival> arrivals, Map<Long, UUID> disputes) {
    if (arrivals.isEmpty()) {
      return;
    }
    BinaryCopy rows = new BinaryCopy(10);
    for (Arrival arrival : arrivals) {
      Holder holder = arrival.holder();
      rows.row()
          .int8(holder.number())
          .text(arrival.record().getRecordKey())
          .text(arrival.record().getFeed())
          .uuid(disputes.get(holder.number()))
          .int8(arrival.record().getPosition())
          .int4(arrival.record().getSequence())
          .text(arrival.content().getDivision())
          .text(arrival.content().getDisputeType())
          .instant(holder.traits().happenedAt())
          .raw(DisputeCases.encode(arrival.content()));
    }
    rows.into(jdbc, RECORD_COLUMNS);
  }

  void update(List<Arrival> arrivals) {
    if (arrivals.isEmpty()) {
      return;
    }
    jdbc.update(
        UPDATE,
        column(arrivals, arrival -> arrival.holder().number(), Long[]::new),
        column(arrivals, arrival -> arrival.record().getPosition(), Long[]::new),
        column(arrivals, arrival -> arrival.record().getSequence(), Integer[]::new),
        column(arrivals, arrival -> arrival.content().getDivision(), String[]::new),
        column(arrivals, arrival -> arrival.content().getDisputeType(), String[]::new),
        column(arrivals, RecordStore::happenedAt, String[]::new),
        column(arrivals, arrival -> DisputeCases.encode(arrival.content()), byte[][]::new));
  }

  private static @Nullable String happenedAt(Arrival arrival) {
    @Nullable Instant at = arrival.holder().traits().happenedAt();
    return at == null ? null : at.toString();
  }

  private static <C> @Nullable C[] column(
      List<Arrival> arrivals,
      Function<Arrival, @Nullable C> value,
      IntFunction<@Nullable C[]> array) {
    List<@Nullable C> column = new ArrayList<>(arrivals.size());
    arrivals.forEach(arrival -> column.add(value.apply(arrival)));
    return column.toArray(array);
  }

  /** When a stored record happened. */
  static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  static UUID uuid(ResultSet row, int column) throws SQLException {
    return single(row.getObject(column, UUID.class));
  }

  private static <V> V single(@Nullable V value) {
    return Objects.requireNonNull(value);
  }
}
