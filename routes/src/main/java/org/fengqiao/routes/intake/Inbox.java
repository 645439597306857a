package org.fengqiao.routes.intake;

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
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.RecordBatch;
import org.fengqiao.schemas.message.RowNotice;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Remembers every batch and every record version that has taken effect, each once. */
@Component
@ConditionalOnRole(Role.HUB)
final class Inbox {

  private static final String BATCH =
      "insert into hub.batch (batch_id, feed) values (?, ?) on conflict do nothing";

  /** A quarantined row that comes again as a record was mended; nothing else takes effect twice. */
  private static final String ENTRIES =
      """
      insert into hub.inbox as i (record_key, position, sequence, disposition)
      select record_key, position, sequence, disposition::"char"
      from unnest(?::text[], ?::int8[], ?::int4[], ?::text[])
        v(record_key, position, sequence, disposition)
      on conflict (record_key, position, sequence) do update set disposition = 'A'
        where i.disposition <> 'A' and excluded.disposition = 'A'
      returning record_key, position, sequence
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
    Set<VersionKey> fresh = insert(records, notices);
    return Acceptance.of(batch, notices, fresh);
  }

  private Set<VersionKey> insert(
      Map<VersionKey, CaseRecord> records, Map<VersionKey, RowNotice> notices) {
    List<VersionKey> keys = new ArrayList<>(records.keySet());
    keys.addAll(notices.keySet());
    // In one order everywhere, so that two batches with common keys wait instead of deadlocking.
    keys.sort(ORDER);
    Set<VersionKey> fresh = HashSet.newHashSet(keys.size());
    jdbc.query(
        ENTRIES,
        row -> {
          fresh.add(new VersionKey(row.getString(1), row.getLong(2), row.getInt(3)));
        },
        keys.stream().map(VersionKey::recordKey).toArray(String[]::new),
        keys.stream().map(VersionKey::position).toArray(Long[]::new),
        keys.stream().map(VersionKey::sequence).toArray(Integer[]::new),
        keys.stream().map(key -> disposition(key, records, notices)).toArray(String[]::new));
    return fresh;
  }

  private static String disposition(
      VersionKey key, Map<VersionKey, CaseRecord> records, Map<VersionKey, RowNotice> notices) {
    RowNotice notice = notices.get(key);
    return notice == null || records.containsKey(key)
        ? "A"
        : notice.getDisposition().name().substring(0, 1);
  }
}
