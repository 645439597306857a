package org.fengqiao.ops.bench.linkage.sets;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.routes.linkage.evidence.Facets;
import org.fengqiao.routes.linkage.grouping.Key;
import org.fengqiao.routes.linkage.grouping.Keys;

/**
 * What brings rows of a set together: an equal cell, one a slip apart, or two equal cells; rarest
 * first. A key that would bring too many strangers is left out, and so are the most common keys of
 * a set on which all of them together would.
 */
final class SetKeys {

  /** A value that more rows share brings nobody together. */
  private static final int CROWD = 200;

  private static final double MOST_PAIRS_OF_A_ROW = 40;
  private static final double MOST_PAIRS_IN_ALL = 4_000_000;

  /** However many rows there are, each is compared with so many if its keys bring them. */
  private static final double FEWEST_PAIRS_OF_A_ROW = 20;

  private record Weighed(Key key, double pairs) {}

  private SetKeys() {}

  static Keys of(List<Attribute> attributes, Facets facets, List<Evidence> records) {
    double rows = Math.max(1, records.size());
    double most = Math.max(FEWEST_PAIRS_OF_A_ROW, MOST_PAIRS_IN_ALL / rows);
    double sum = 0;
    List<Key> keys = new ArrayList<>();
    List<Weighed> weighed =
        all(attributes, facets).parallelStream()
            .map(key -> new Weighed(key, pairs(key, records) / rows))
            .filter(each -> each.pairs > 0 && each.pairs <= MOST_PAIRS_OF_A_ROW)
            .sorted(Comparator.comparingDouble(Weighed::pairs))
            .toList();
    for (Weighed each : weighed) {
      sum += each.pairs;
      if (sum <= most) {
        keys.add(each.key);
      }
    }
    return new Keys(keys, CROWD);
  }

  private static List<Key> all(List<Attribute> attributes, Facets facets) {
    List<Key> keys = new ArrayList<>();
    for (int one = 0; one < attributes.size(); one++) {
      Attribute attribute = attributes.get(one);
      for (Attribute other : attributes.subList(one + 1, attributes.size())) {
        keys.add(new Key(List.of(attribute.name(), other.name()), facets));
      }
      keys.add(new Key(List.of(attribute.name()), facets));
      keys.add(new Key(List.of(SetEvidence.near(attribute)), facets));
    }
    return keys;
  }

  private static double pairs(Key key, List<Evidence> records) {
    Long2IntOpenHashMap carriers = new Long2IntOpenHashMap();
    records.forEach(record -> key.each(record, value -> carriers.addTo(value, 1)));
    double pairs = 0;
    for (int count : carriers.values()) {
      if (count <= CROWD) {
        pairs += count * (count - 1.0) / 2;
      }
    }
    return pairs;
  }
}
