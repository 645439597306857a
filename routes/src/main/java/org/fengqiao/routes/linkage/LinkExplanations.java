package org.fengqiao.routes.linkage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.fengqiao.routes.linkage.LinkExplanation.Step;
import org.fengqiao.routes.linkage.evidence.Comparison;
import org.fengqiao.routes.linkage.model.Patterns;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.HubStore;
import org.fengqiao.routes.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Explains the links of a dispute: levels and weights, no token and no identity. */
@Component
@ConditionalOnRole(Role.HUB)
public class LinkExplanations {

  private static final String LINKS =
      """
      select e.record_key, e.other_record_key, e.kind, e.weight, e.model, e.made_at, e.levels
      from hub.link_evidence e
      where e.record_key in (
        select o.record_key from hub.case_record o join hub.case_record c using (dispute_id)
        where c.record_key = ? limit 200)
      order by e.weight desc, e.record_key limit 200
      """;

  /** What is less than a hundredth of a bit is rounding. */
  private static final double ROUNDING = 0.01;

  private final JdbcTemplate jdbc;
  private final CalibrationStore calibrations;

  @Autowired
  LinkExplanations(HubStore store) {
    this(store.dataSource());
  }

  /** Links in a hub's database. */
  public LinkExplanations(DataSource database) {
    this.jdbc = new JdbcTemplate(database);
    this.calibrations = new CalibrationStore(jdbc);
  }

  /** The links of all records of a record's dispute, strongest first. */
  public List<LinkExplanation> ofDispute(String recordKey) {
    Map<String, Optional<Calibration>> models = new HashMap<>();
    return jdbc.query(
        LINKS,
        (row, index) ->
            explained(row, models.computeIfAbsent(row.getString(5), calibrations::find)),
        recordKey);
  }

  /**
   * The weight of one link, step by step; empty when the model that weighed it is gone.
   *
   * @param levels how far the two agree, see {@link Patterns}
   */
  public List<Step> steps(String model, long levels, double weight) {
    return levels(levels, calibrations.find(model), weight);
  }

  private static LinkExplanation explained(ResultSet row, Optional<Calibration> calibration)
      throws SQLException {
    double weight = row.getDouble(4);
    return new LinkExplanation(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        weight,
        row.getString(5),
        Objects.requireNonNull(row.getObject(6, OffsetDateTime.class)).toInstant(),
        levels(row.getLong(7), calibration, weight));
  }

  /** Nothing is told of a model that is gone. */
  private static List<Step> levels(long levels, Optional<Calibration> calibration, double weight) {
    return calibration.map(known -> steps(levels, weight, known)).orElse(List.of());
  }

  private static List<Step> steps(long levels, double weight, Calibration calibration) {
    List<Step> steps = new ArrayList<>();
    steps.add(new Step("prior", "", calibration.model().prior()));
    double sum = calibration.model().prior();
    List<Comparison> comparisons = calibration.scorer().comparisons();
    int nearness = 0;
    for (int at = 0; at < comparisons.size(); at++) {
      int level = Patterns.level(levels, at);
      Comparison comparison = comparisons.get(at);
      double bits = calibration.model().weights().get(at).bits(level, nearness, 0);
      nearness = Math.max(nearness, comparison.nearness(level));
      if (level != Comparison.SILENT) {
        steps.add(new Step(comparison.name(), comparison.levels().get(level), bits));
        sum += bits;
      }
    }
    if (Math.abs(weight - sum) >= ROUNDING) {
      steps.add(new Step("frequency", "", weight - sum));
    }
    return steps;
  }
}
