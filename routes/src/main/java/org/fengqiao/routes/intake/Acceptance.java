package org.fengqiao.routes.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.routes.ledger.LedgerEntry;
import org.fengqiao.schemas.identifier.SourceDate;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.Disposition;
import org.fengqiao.schemas.message.RecordBatch;
import org.fengqiao.schemas.message.RowNotice;

/**
 * What became of a batch's rows.
 *
 * @param accepted record versions that are here for the first time
 * @param excluded versions that a rule keeps out and that are here for the first time
 * @param entry the counts for the ledger, on Shanghai's day of the capture
 */
record Acceptance(List<CaseRecord> accepted, List<VersionKey> excluded, LedgerEntry entry) {

  static Acceptance of(
      RecordBatch batch, Map<VersionKey, RowNotice> notices, Set<VersionKey> fresh) {
    Set<VersionKey> left = new HashSet<>(fresh);
    List<CaseRecord> accepted = new ArrayList<>();
    for (CaseRecord record : batch.getRecords()) {
      // Removing finds the second of two equal versions within one batch.
      if (left.remove(VersionKey.of(record))) {
        accepted.add(record);
      }
    }
    int quarantined = fresh(notices, left, Disposition.QUARANTINED).size();
    List<VersionKey> excluded = fresh(notices, left, Disposition.EXCLUDED);
    return new Acceptance(
        accepted,
        excluded,
        new LedgerEntry(
            batch.getFeed(),
            batch.getCapturedAt().atZone(SourceDate.ZONE).toLocalDate(),
            batch.getCaptured(),
            accepted.size(),
            batch.getCaptured() - accepted.size() - quarantined - excluded.size(),
            quarantined,
            excluded.size()));
  }

  private static List<VersionKey> fresh(
      Map<VersionKey, RowNotice> notices, Set<VersionKey> left, Disposition disposition) {
    return notices.entrySet().stream()
        .filter(notice -> notice.getValue().getDisposition() == disposition)
        .map(Map.Entry::getKey)
        .filter(left::contains)
        .toList();
  }
}
