package org.fengqiao.routes.linkage.grouping;

import java.util.List;
import java.util.stream.IntStream;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.routes.linkage.model.LinkageModel.Thresholds;
import org.fengqiao.routes.linkage.model.Scorer;

/**
 * Links many records at once, on all processors: pairs by keys, scores, components of the links,
 * groups within each component. Gives what the live path gives for the same records.
 */
public final class BulkLinkage {

  private final Keys keys;
  private final Scorer scorer;
  private final Thresholds thresholds;

  /** Links by these keys, weights and thresholds. */
  public BulkLinkage(Keys keys, Scorer scorer, Thresholds thresholds) {
    this.keys = keys;
    this.scorer = scorer;
    this.thresholds = thresholds;
  }

  /**
   * Groups records.
   *
   * @param records the records, in an order that does not depend on their arrival
   * @return for each record the place of the first record of its group
   */
  public int[] group(List<Evidence> records) {
    Evidence[] compared = records.toArray(Evidence[]::new);
    Connections connections = new Connections(compared.length);
    new BulkPairs(records, keys)
        .each(
            (one, other) -> {
              if (!connections.areJoined(one, other)
                  && scorer.bits(compared[one], compared[other], thresholds.fracture())
                      >= thresholds.fracture()) {
                connections.join(one, other);
              }
            });
    int[] groups = IntStream.range(0, compared.length).toArray();
    GroupingRule rule = new GroupingRule(thresholds);
    connections.each(
        places -> {
          Grouping grouping =
              rule.groups(
                  places.length,
                  (one, other) -> scorer.weight(compared[places[one]], compared[places[other]]));
          for (int[] group : grouping.groups()) {
            for (int member : group) {
              groups[places[member]] = places[group[0]];
            }
          }
        });
    return groups;
  }
}
