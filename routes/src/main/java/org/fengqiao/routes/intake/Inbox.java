package org.fengqiao.routes.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.HubStore;
import org.fengqiao.routes.platform.Role;
import org.fengqiao.schemas.identifier.SourceDate;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.Disposition;
import org.fengqiao.schemas.message.RecordBatch;
import org.fengqiao.schemas.message.RowNotice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Remembers every batch and every record version that has taken effect, each once. */
@Component
@ConditionalOnRole(Role.HUB)
final class Inbox {

  private static final String BATCH =
      "insert into hub.batch (batch_id, feed) values (?, ?) on conflict do nothing";

  /**
   * A row that was kept out and comes again as a record was mended, as is a quarantined one that a
   * rule excludes now; nothing else takes effect twice.
   */
  private static final String ENTRIES =
      """
      insert into hub.inbox as i (record_key, position, sequence, disposition, noticed_on)
      select record_key, position, sequence, disposition::"char",
        case when disposition <> 'A' then ?::date end
      from unnest(?::text[], ?::int8[], ?::int4[], ?::text[])
        v(record_key, position, sequence, disposition)
      on conflict (record_key, position, sequence) do update
        set disposition = excluded.disposition, noticed_as = i.disposition
        where i.disposition = 'Q' and excluded.disposition <> 'Q'
          or i.disposition = 'E' and excluded.disposition = 'A'
      returning record_key, position, sequence, noticed_as::text, noticed_on
      """;

  private static final Comparator<VersionKey> ORDER =
      Comparator.comparing(VersionKey::recordKey)
          .thenComparingLong(VersionKey::position)
          .thenComparingInt(VersionKey::sequence);

  private final JdbcTemplate jdbc;

  Inbox(HubStore store) {
    this.jdbc = new JdbcTemplate(store.dataSource());
  }

  /** Whether the batch has not taken effect before; from now on it has. */
  boolean isFirstTime(RecordBatch batch) {
    return jdbc.update(BATCH, UUID.fromString(batch.getBatchId()), batch.getFeed()) == 1;
  }

  /** Takes in what has not been here before. */
  Acceptance accept(RecordBatch batch) {
    Map<VersionKey, CaseRecord> records = new HashMap<>();
    for (CaseRecord record : batch.getRecords()) {
      records.put(VersionKey.of(record), record);
    }
    Map<VersionKey, RowNotice> notices = new HashMap<>();
    for (RowNotice notice : batch.getNotices()) {
      VersionKey key = VersionKey.of(notice);
      if (!records.containsKey(key)) {
        notices.put(key, notice);
      }
    }
    LocalDate day = batch.getCapturedAt().atZone(SourceDate.ZONE).toLocalDate();
    return Acceptance.of(batch, notices, insert(records, notices, day));
  }

  private Admission insert(
      Map<VersionKey, CaseRecord> records, Map<VersionKey, RowNotice> notices, LocalDate day) {
    List<VersionKey> keys = new ArrayList<>(records.keySet());
    keys.addAll(notices.keySet());
    // In one order everywhere, so that two batches with common keys wait instead of deadlocking.
    keys.sort(ORDER);
    Set<VersionKey> fresh = HashSet.newHashSet(keys.size());
    Map<VersionKey, Mending> mended = new HashMap<>();
    jdbc.query(
        ENTRIES,
        row -> {
          VersionKey key = new VersionKey(row.getString(1), row.getLong(2), row.getInt(3));
          @Nullable Mending mending = mending(row);
          if (mending == null) {
            fresh.add(key);
          } else {
            mended.put(key, mending);
          }
        },
        day,
        keys.stream().map(VersionKey::recordKey).toArray(String[]::new),
        keys.stream().map(VersionKey::position).toArray(Long[]::new),
        keys.stream().map(VersionKey::sequence).toArray(Integer[]::new),
        keys.stream().map(key -> disposition(key, records, notices)).toArray(String[]::new));
    return new Admission(fresh, mended);
  }

  /** Null for what is new, and for what was noticed before the inbox remembered the day. */
  private static @Nullable Mending mending(ResultSet row) throws SQLException {
    @Nullable String before = row.getString(4);
    @Nullable LocalDate day = row.getObject(5, LocalDate.class);
    return before == null || day == null
        ? null
        : new Mending(before.equals("Q") ? Disposition.QUARANTINED : Disposition.EXCLUDED, day);
  }

  private static String disposition(
      VersionKey key, Map<VersionKey, CaseRecord> records, Map<VersionKey, RowNotice> notices) {
    RowNotice notice = notices.get(key);
    return notice == null || records.containsKey(key)
        ? "A"
        : notice.getDisposition().name().substring(0, 1);
  }
}
