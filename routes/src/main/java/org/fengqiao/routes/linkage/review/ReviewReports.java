package org.fengqiao.routes.linkage.review;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.fengqiao.routes.linkage.LinkageModels;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Measures the links of a hub by what reviewers found. */
public final class ReviewReports {

  private static final String OF_TWO =
      """
      select a.record_no || ' ' || a.other_record_no, a.answer
      from hub.review_given a join hub.review_pair p using (record_no, other_record_no)
      where p.twice and not a.stale order by a.answer_id
      """;

  private final JdbcClient jdbc;
  private final Labels labels;
  private final LinkageModels models;
  private final ReviewTable table;

  /** Reports on a hub's database. */
  public ReviewReports(DataSource database) {
    this.jdbc = JdbcClient.create(database);
    this.labels = new Labels(database);
    this.models = new LinkageModels(database);
    this.table = new ReviewTable(jdbc);
  }

  /** The report as of now. */
  public ReviewReport report() {
    List<Label> all = labels.all();
    Map<Answer, Long> counts = new EnumMap<>(Answer.class);
    for (Answer answer : Answer.values()) {
      counts.put(
          answer,
          all.stream()
              .filter(ReviewReports::holds)
              .filter(label -> label.answer() == answer)
              .count());
    }
    return new ReviewReport(
        table.open(),
        counts,
        all.stream().filter(label -> !holds(label)).count(),
        Agreement.of(ofTwo()),
        new MeasuredRates(all, strata(), models.thresholds().join()).all());
  }

  private static boolean holds(Label label) {
    return label.state() == Label.State.CURRENT;
  }

  private Map<Double, Long> strata() {
    Map<Double, Long> strata = new HashMap<>();
    jdbc.sql("select band, pairs from hub.review_stratum")
        .query(
            row -> {
              strata.put(row.getDouble(1), row.getLong(2));
            });
    return strata;
  }

  private List<List<Answer>> ofTwo() {
    Map<String, List<Answer>> answers = new LinkedHashMap<>();
    jdbc.sql(OF_TWO)
        .query(
            row -> {
              answers
                  .computeIfAbsent(row.getString(1), first -> new ArrayList<>())
                  .add(Answer.valueOf(row.getString(2)));
            });
    return answers.values().stream().filter(given -> given.size() > 1).toList();
  }
}
