package org.fengqiao.routes.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fengqiao.routes.ledger.LedgerEntry;
import org.fengqiao.schemas.identifier.SourceDate;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.Disposition;
import org.fengqiao.schemas.message.RecordBatch;
import org.fengqiao.schemas.message.RowNotice;

/**
 * What became of a batch's rows.
 *
 * @param accepted record versions that take effect
 * @param excluded versions that a rule keeps out from now on
 * @param entries the counts for the ledger, by day: what the batch brings on Shanghai's day of its
 *     capture, and what it mends on the days where that was counted
 */
record Acceptance(List<CaseRecord> accepted, List<VersionKey> excluded, List<LedgerEntry> entries) {

  static Acceptance of(RecordBatch batch, Map<VersionKey, RowNotice> notices, Admission admission) {
    List<CaseRecord> accepted = new ArrayList<>();
    Set<VersionKey> taken = new LinkedHashSet<>();
    for (CaseRecord record : batch.getRecords()) {
      VersionKey version = VersionKey.of(record);
      // Adding finds the second of two equal versions within one batch.
      if (admission.lets(version) && taken.add(version)) {
        accepted.add(record);
      }
    }
    List<VersionKey> excluded = admitted(notices, admission, Disposition.EXCLUDED);
    List<LedgerEntry> entries =
        Stream.concat(
                first(batch, notices, admission, taken, excluded),
                moved(batch.getFeed(), admission, taken))
            // In one order everywhere, so that two batches wait for each other's lines.
            .sorted((one, other) -> one.day().compareTo(other.day()))
            .toList();
    return new Acceptance(accepted, excluded, entries);
  }

  private static List<VersionKey> admitted(
      Map<VersionKey, RowNotice> notices, Admission admission, Disposition disposition) {
    return notices.entrySet().stream()
        .filter(notice -> notice.getValue().getDisposition() == disposition)
        .map(Map.Entry::getKey)
        .filter(admission::lets)
        .toList();
  }

  /** Everything but mended rows, whose capture was counted when they were refused. */
  private static Stream<LedgerEntry> first(
      RecordBatch batch,
      Map<VersionKey, RowNotice> notices,
      Admission admission,
      Set<VersionKey> taken,
      List<VersionKey> excluded) {
    int captured = batch.getCaptured() - admission.mended().size();
    if (captured == 0) {
      return Stream.empty();
    }
    long accepted = taken.stream().filter(admission.fresh()::contains).count();
    long quarantined = admitted(notices, admission, Disposition.QUARANTINED).size();
    long keptOut = excluded.stream().filter(admission.fresh()::contains).count();
    return Stream.of(
        new LedgerEntry(
            batch.getFeed(),
            batch.getCapturedAt().atZone(SourceDate.ZONE).toLocalDate(),
            captured,
            accepted,
            captured - accepted - quarantined - keptOut,
            quarantined,
            keptOut));
  }

  private static Stream<LedgerEntry> moved(
      String feed, Admission admission, Set<VersionKey> taken) {
    Map<LocalDate, LedgerEntry> byDay = new TreeMap<>();
    admission
        .mended()
        .forEach(
            (version, mending) ->
                byDay.merge(
                    mending.day(),
                    mending.moved(feed, taken.contains(version)),
                    LedgerEntry::plus));
    return byDay.values().stream();
  }
}
