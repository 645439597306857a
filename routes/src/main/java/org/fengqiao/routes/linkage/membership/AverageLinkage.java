package org.fengqiao.routes.linkage.membership;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.List;

/**
 * Joins the two groups of records with the greatest average weight between them, as long as it
 * reaches the threshold. One wrong link does not chain two disputes, since all other pairs between
 * them have a say; a component of links alone would.
 */
public final class AverageLinkage implements Clustering {

  private final Thresholds thresholds;

  /** Prepares clustering by the thresholds. */
  public AverageLinkage(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  @Override
  public Partition partition(Component component) {
    if (component.records().size() == 1) {
      return new Partition(List.of(LongSet.of(component.records().getFirst().number())), List.of());
    }
    Groups groups = new Groups(component, thresholds);
    component.together().forEach(groups::joinByRuling);
    groups.joinBestFirst();
    List<LongSet> parts =
        groups.standing().stream()
            .map(group -> (LongSet) new LongOpenHashSet(groups.numbers(group)))
            .toList();
    return new Partition(parts, groups.heldApart());
  }
}
