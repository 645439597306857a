package org.fengqiao.routes.linkage.life;

import java.util.Map;
import java.util.TreeMap;
import org.fengqiao.routes.linkage.life.QualityReport.Quality;

/**
 * How near a hub's disputes come to what reviewers found, estimated over all pairs that the lot
 * could draw: those that are links at all. Pairs that no link shows are not among them, so the
 * recall is that of grouping, not of finding.
 *
 * @param model by which the hub links
 * @param labels that there are
 * @param counted labels that the lot drew, that still hold, and that tell
 * @param pairs of records, each label standing for those of its band
 * @param byDepartments the same by the two departments
 */
public record LabelReport(
    String model, int labels, int counted, Quality pairs, Map<String, Sampled> byDepartments) {

  /** Copies the map, in the order of its names. */
  public LabelReport {
    byDepartments = new TreeMap<>(byDepartments);
  }

  /**
   * Pairs of two departments.
   *
   * @param counted labels
   * @param quality what they tell
   */
  public record Sampled(int counted, Quality quality) {}
}
