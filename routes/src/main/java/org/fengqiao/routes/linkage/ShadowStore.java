package org.fengqiao.routes.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.fengqiao.routes.linkage.cases.CaseComparisons;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.routes.linkage.grouping.BulkLinkage;
import org.springframework.jdbc.core.JdbcTemplate;

/** Links the records of a store by another calibration, beside what it has, and writes nothing. */
final class ShadowStore {

  private static final String RECORDS =
      """
      select record_key, dispute_id, clues, tokens from hub.case_record
      where not removed and not settled order by record_key collate "C"
      """;

  private static final int MOST_EXAMPLES = 10;

  private final JdbcTemplate jdbc;

  ShadowStore(DataSource database) {
    this.jdbc = new JdbcTemplate(database);
  }

  ShadowDifference difference(Calibration other) {
    List<String> keys = new ArrayList<>();
    List<UUID> disputes = new ArrayList<>();
    List<Evidence> evidence = new ArrayList<>();
    jdbc.query(
        RECORDS,
        row -> {
          keys.add(row.getString(1));
          disputes.add(RecordStore.uuid(row, 2));
          evidence.add(
              Objects.requireNonNull(RecordStore.evidence(row.getBytes(3), row.getBytes(4))));
        });
    int[] groups =
        new BulkLinkage(CaseComparisons.keys(), other.scorer(), other.model().thresholds())
            .group(evidence);
    List<Set<Integer>> before = members(disputes);
    List<Set<Integer>> after = members(IntStream.of(groups).boxed().toList());
    List<String> moved =
        IntStream.range(0, keys.size())
            .filter(at -> !before.get(at).equals(after.get(at)))
            .mapToObj(keys::get)
            .toList();
    return new ShadowDifference(
        keys.size(),
        (int) disputes.stream().distinct().count(),
        (int) IntStream.of(groups).distinct().count(),
        moved.size(),
        moved.subList(0, Math.min(MOST_EXAMPLES, moved.size())));
  }

  /** With whom each record stands. */
  private static <G> List<Set<Integer>> members(List<G> groups) {
    Map<G, Set<Integer>> members = new HashMap<>();
    for (int at = 0; at < groups.size(); at++) {
      members.computeIfAbsent(groups.get(at), first -> new TreeSet<>()).add(at);
    }
    return groups.stream().map(group -> Objects.requireNonNull(members.get(group))).toList();
  }
}
