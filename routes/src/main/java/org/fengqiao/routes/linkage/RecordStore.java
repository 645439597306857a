package org.fengqiao.routes.linkage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
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
import org.fengqiao.routes.linkage.cases.EvidenceBytes;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.routes.platform.BinaryCopy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Records at rest. Every method is one or two statements, however many records. */
final class RecordStore {

  private static final String RECORD_COLUMNS =
      "hub.case_record (record_no, record_key, feed, dispute_id, position, sequence, division,"
          + " dispute_type, happened_at, content, clues, tokens, tokens_seen, removed, open,"
          + " content_revision)";
  private static final int RECORD_COLUMN_COUNT = 16;

  private static final String KNOWN =
      """
      select record_key, record_no, dispute_id, clues, tokens, position, sequence, content
      from hub.case_record where record_key = any(?)
      """;

  /** What a record said before is kept: figures of a closed period rest on it. */
  private static final String UPDATE =
      """
      with before as (
        insert into hub.case_content (record_no, revision, content)
        select record_no, content_revision, content from hub.case_record where record_no = any(?))
      update hub.case_record c set content_revision = ?, position = v.position, sequence = v.sequence,
        division = v.division, dispute_type = v.dispute_type, happened_at = v.happened_at,
        content = v.content, removed = v.removed, open = v.open, tokens_seen = ?
      from unnest(?::int8[], ?::int8[], ?::int4[], ?::text[], ?::text[], ?::timestamptz[], ?::bytea[],
        ?::bool[], ?::bool[])
        v(record_no, position, sequence, division, dispute_type, happened_at, content, removed, open)
      where c.record_no = v.record_no
      """;

  private static final String UPDATE_CLUES =
      """
      update hub.case_record c set clues = v.clues, tokens = v.tokens, clues_revision = ?
      from unnest(?::int8[], ?::bytea[], ?::bytea[]) v(record_no, clues, tokens)
      where c.record_no = v.record_no
      """;

  private final JdbcTemplate jdbc;

  RecordStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  Map<String, KnownRecord> known(Collection<String> recordKeys) {
    Map<String, KnownRecord> known = new HashMap<>();
    jdbc.query(
        KNOWN,
        row -> {
          known.put(
              row.getString(1),
              new KnownRecord(
                  new Holder(row.getLong(2), uuid(row, 3)),
                  evidence(row.getBytes(4), row.getBytes(5)),
                  row.getLong(6),
                  row.getInt(7),
                  row.getBytes(8)));
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

  void insert(
      List<Arrival> arrivals, Function<Arrival, UUID> dispute, long revision, LocalDate today) {
    if (arrivals.isEmpty()) {
      return;
    }
    BinaryCopy rows = new BinaryCopy(RECORD_COLUMN_COUNT);
    for (Arrival arrival : arrivals) {
      Holder holder = arrival.holder();
      rows.row()
          .int8(holder.number())
          .text(arrival.record().getRecordKey())
          .text(arrival.record().getFeed())
          .uuid(dispute.apply(arrival))
          .int8(arrival.record().getPosition())
          .int4(arrival.record().getSequence())
          .text(arrival.content().getDivision())
          .text(arrival.content().getDisputeType())
          .instant(DisputeCases.happenedAt(arrival.content()))
          .raw(DisputeCases.encode(arrival.content()))
          .raw(clues(arrival))
          .raw(tokens(arrival))
          .date(today)
          .bool(arrival.isRemoved())
          .bool(arrival.isOpen())
          .int8(revision);
    }
    rows.into(jdbc, RECORD_COLUMNS);
  }

  void update(List<Arrival> arrivals, long revision, LocalDate today) {
    if (arrivals.isEmpty()) {
      return;
    }
    @Nullable Long[] numbers = column(arrivals, arrival -> arrival.holder().number(), Long[]::new);
    jdbc.update(
        UPDATE,
        numbers,
        revision,
        today,
        numbers,
        column(arrivals, arrival -> arrival.record().getPosition(), Long[]::new),
        column(arrivals, arrival -> arrival.record().getSequence(), Integer[]::new),
        column(arrivals, arrival -> arrival.content().getDivision(), String[]::new),
        column(arrivals, arrival -> arrival.content().getDisputeType(), String[]::new),
        column(arrivals, RecordStore::happenedAt, String[]::new),
        column(arrivals, arrival -> DisputeCases.encode(arrival.content()), byte[][]::new),
        column(arrivals, Arrival::isRemoved, Boolean[]::new),
        column(arrivals, Arrival::isOpen, Boolean[]::new));
    updateClues(arrivals.stream().filter(Arrival::changesClues).toList(), revision);
  }

  private void updateClues(List<Arrival> arrivals, long revision) {
    if (!arrivals.isEmpty()) {
      jdbc.update(
          UPDATE_CLUES,
          revision,
          column(arrivals, arrival -> arrival.holder().number(), Long[]::new),
          column(arrivals, RecordStore::clues, byte[][]::new),
          column(arrivals, RecordStore::tokens, byte[][]::new));
    }
  }

  private static byte @Nullable [] clues(Arrival arrival) {
    @Nullable Evidence evidence = arrival.evidence();
    return evidence == null ? null : EvidenceBytes.clues(evidence);
  }

  private static byte @Nullable [] tokens(Arrival arrival) {
    @Nullable Evidence evidence = arrival.evidence();
    return evidence == null ? null : EvidenceBytes.tokens(evidence);
  }

  /** The evidence of a stored record; null when it is removed. */
  static @Nullable Evidence evidence(byte @Nullable [] clues, byte @Nullable [] tokens) {
    return clues == null ? null : EvidenceBytes.evidence(clues, tokens);
  }

  private static @Nullable String happenedAt(Arrival arrival) {
    @Nullable Instant at = DisputeCases.happenedAt(arrival.content());
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
