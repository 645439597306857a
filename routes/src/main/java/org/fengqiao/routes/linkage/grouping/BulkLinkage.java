package org.fengqiao.routes.linkage.grouping;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
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
    Components components = new Components(records.size());
    for (Found found : new BulkPairs(records, keys).each(() -> new Found(records))) {
      found.links.forEach(
          (long link) -> components.join((int) (link >>> Integer.SIZE), (int) link));
    }
    int[] groups = IntStream.range(0, records.size()).toArray();
    GroupingRule rule = new GroupingRule(thresholds);
    components.listed().parallelStream()
        .forEach(
            places -> {
              Grouping grouping =
                  rule.groups(
                      places.length,
                      (one, other) ->
                          scorer.weight(records.get(places[one]), records.get(places[other])));
              for (int[] group : grouping.groups()) {
                for (int member : group) {
                  groups[places[member]] = places[group[0]];
                }
              }
            });
    return groups;
  }

  /** The links of one stretch of the work. */
  private final class Found implements PairConsumer {
    private final List<Evidence> records;
    private final LongArrayList links = new LongArrayList();

    Found(List<Evidence> records) {
      this.records = records;
    }

    @Override
    public void accept(int one, int other) {
      if (scorer.bits(records.get(one), records.get(other)) >= thresholds.fracture()) {
        links.add((long) one << Integer.SIZE | other);
      }
    }
  }

  /** Records that hang together by links. */
  private static final class Components {
    private final int[] roots;

    Components(int size) {
      roots = IntStream.range(0, size).toArray();
    }

    private int root(int place) {
      int root = place;
      while (roots[root] != root) {
        roots[root] = roots[roots[root]];
        root = roots[root];
      }
      return root;
    }

    void join(int one, int other) {
      int first = root(one);
      int second = root(other);
      roots[Math.max(first, second)] = Math.min(first, second);
    }

    /** Components of more than one record, each ascending. */
    List<int[]> listed() {
      IntArrayList[] members = new IntArrayList[roots.length];
      for (int place = 0; place < roots.length; place++) {
        int root = root(place);
        if (root != place) {
          if (members[root] == null) {
            members[root] = IntArrayList.of(root);
          }
          members[root].add(place);
        }
      }
      return IntStream.range(0, roots.length)
          .filter(root -> members[root] != null)
          .mapToObj(root -> members[root].toIntArray())
          .toList();
    }
  }
}
