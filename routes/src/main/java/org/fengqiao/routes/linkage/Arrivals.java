package org.fengqiao.routes.linkage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.routes.intake.AdmittedBatch;
import org.fengqiao.routes.intake.VersionKey;
import org.fengqiao.schemas.message.CaseRecord;
import org.jspecify.annotations.Nullable;

/** Which versions of a batch take effect: of each record the newest, unless the store knows one. */
final class Arrivals {

  private final RecordStore records;
  private final TimeOrderedIds ids;

  Arrivals(RecordStore records, TimeOrderedIds ids) {
    this.records = records;
    this.ids = ids;
  }

  /** The versions of the batch that take effect with the revision. */
  List<Arrival> of(AdmittedBatch batch, long revision) {
    Map<String, CaseRecord> newest = new LinkedHashMap<>();
    for (CaseRecord record : batch.accepted()) {
      newest.merge(
          record.getRecordKey(), record, (one, other) -> isOlder(one, other) ? other : one);
    }
    Set<String> keys = new LinkedHashSet<>(newest.keySet());
    batch.excluded().forEach(version -> keys.add(version.recordKey()));
    Map<String, KnownRecord> stored = records.known(keys);
    Map<String, VersionKey> excluded = excluded(batch, newest.keySet(), stored.keySet());
    List<Arrival> arrivals = new ArrayList<>(newest.size());
    for (CaseRecord record : newest.values()) {
      String key = record.getRecordKey();
      @Nullable KnownRecord known = stored.get(key);
      if (known == null) {
        Arrival first =
            Arrival.first(record, revision * AdmittedBatch.MOST_ROWS + arrivals.size(), ids.next());
        arrivals.add(first.unless(excluded.remove(key)));
      } else if (!known.isNewerThan(record.getPosition(), record.getSequence())) {
        arrivals.add(Arrival.next(record, known).unless(excluded.remove(key)));
      }
    }
    excluded.forEach(
        (key, exclusion) -> {
          @Nullable KnownRecord known = stored.get(key);
          if (known != null && !known.isNewerThan(exclusion.position(), exclusion.sequence())) {
            arrivals.add(Arrival.retracted(known, exclusion));
          }
        });
    return arrivals;
  }

  /** Exclusions by record: those of the batch, and earlier ones of records that come too late. */
  private Map<String, VersionKey> excluded(
      AdmittedBatch batch, Set<String> newest, Set<String> stored) {
    List<String> unknown = newest.stream().filter(key -> !stored.contains(key)).toList();
    Map<String, VersionKey> excluded = new LinkedHashMap<>();
    Stream.concat(batch.excluded().stream(), records.excluded(unknown).stream())
        .forEach(
            version ->
                excluded.merge(
                    version.recordKey(),
                    version,
                    (one, other) -> other.isAfter(one) ? other : one));
    return excluded;
  }

  private static boolean isOlder(CaseRecord one, CaseRecord other) {
    return one.getPosition() < other.getPosition()
        || (one.getPosition() == other.getPosition() && one.getSequence() < other.getSequence());
  }
}
