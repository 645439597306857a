package org.fengqiao.routes.linkage.life;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.fengqiao.routes.linkage.cases.CaseDepartment;
import org.fengqiao.routes.linkage.cases.EvidenceBytes;
import org.fengqiao.routes.linkage.evaluation.SampledPairs;
import org.fengqiao.routes.linkage.life.LabelReport.Sampled;
import org.fengqiao.routes.linkage.life.QualityReport.Quality;
import org.fengqiao.routes.linkage.review.Answer;
import org.fengqiao.routes.linkage.review.Label;
import org.fengqiao.routes.linkage.review.Labels;
import org.fengqiao.schemas.message.Department;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Holds a hub's disputes against what reviewers found; the store is only read. */
public final class LabelEvaluation {

  private static final String STANDING =
      """
      select record_key, dispute_id, clues from hub.case_record
      where not removed and record_key = any(?)
      """;

  private final StoreSnapshot store;
  private final Labels labels;

  /** Evaluates a hub's database. */
  public LabelEvaluation(DataSource database) {
    this.store = new StoreSnapshot(database);
    this.labels = new Labels(database);
  }

  /** Evaluates. */
  public LabelReport report() {
    List<Label> all = labels.all();
    return store.ask(jdbc -> judged(jdbc, all));
  }

  /** Where a record stands. */
  private record Standing(UUID dispute, Department department) {}

  private static LabelReport judged(JdbcTemplate jdbc, List<Label> all) {
    Map<String, Standing> standing = standing(jdbc, all);
    SampledPairs pairs = new SampledPairs();
    Map<String, SampledPairs> byDepartments = new TreeMap<>();
    for (Label label : all) {
      @Nullable Standing one = standing.get(label.recordKey());
      @Nullable Standing other = standing.get(label.otherKey());
      @Nullable Double rate = label.rate();
      if (rate != null
          && one != null
          && other != null
          && label.state() == Label.State.CURRENT
          && label.answer().tells()) {
        boolean together = one.dispute.equals(other.dispute);
        boolean same = label.answer() == Answer.SAME;
        pairs.add(together, same, rate);
        byDepartments
            .computeIfAbsent(
                departments(one.department, other.department), first -> new SampledPairs())
            .add(together, same, rate);
      }
    }
    Map<String, Sampled> departments = new TreeMap<>();
    byDepartments.forEach(
        (name, sampled) ->
            departments.put(name, new Sampled(sampled.drawn(), Quality.of(sampled.score()))));
    return new LabelReport(
        CurrentCalibration.read(jdbc).version(),
        all.size(),
        pairs.drawn(),
        Quality.of(pairs.score()),
        departments);
  }

  private static String departments(Department one, Department other) {
    return one.compareTo(other) <= 0 ? one + " + " + other : other + " + " + one;
  }

  private static Map<String, Standing> standing(JdbcTemplate jdbc, List<Label> all) {
    String[] keys =
        all.stream()
            .flatMap(label -> Stream.of(label.recordKey(), label.otherKey()))
            .distinct()
            .toArray(String[]::new);
    Map<String, Standing> standing = new HashMap<>();
    jdbc.query(
        STANDING,
        row -> {
          standing.put(
              row.getString(1),
              new Standing(
                  UUID.fromString(row.getString(2)),
                  CaseDepartment.of(EvidenceBytes.evidence(row.getBytes(3), null))));
        },
        (Object) keys);
    return standing;
  }
}
