package org.fengqiao.routes.linkage.membership;

import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.routes.linkage.membership.Component.Weighing;

/** Takes records apart into components, each of which can be clustered by itself. */
public final class Components {

  private final Long2LongOpenHashMap roots = new Long2LongOpenHashMap();

  private Components() {}

  /**
   * The components of records.
   *
   * @param records the records
   * @param linked each linked pair; pairs with another record are left out, and so below
   * @param weighing weighs each two records
   * @param together pairs that a human has ruled to be one dispute
   * @param apart pairs that must not be one dispute
   */
  public static List<Component> of(
      Collection<Standing> records,
      Collection<RecordPair> linked,
      Weighing weighing,
      Set<RecordPair> together,
      Set<RecordPair> apart) {
    Components components = new Components();
    records.forEach(record -> components.roots.put(record.number(), record.number()));
    linked.forEach(components::connect);
    together.forEach(components::connect);
    Map<Long, Draft> drafts = new HashMap<>();
    for (Standing record : records) {
      components.draft(record.number(), drafts).records.add(record);
    }
    together.stream()
        .filter(components::areOne)
        .forEach(pair -> components.draft(pair.lower(), drafts).together.add(pair));
    apart.stream()
        .filter(components::areOne)
        .forEach(pair -> components.draft(pair.lower(), drafts).apart.add(pair));
    return drafts.values().stream().map(draft -> draft.component(weighing)).toList();
  }

  private void connect(RecordPair pair) {
    if (roots.containsKey(pair.lower()) && roots.containsKey(pair.higher())) {
      roots.put(root(pair.lower()), root(pair.higher()));
    }
  }

  private boolean areOne(RecordPair pair) {
    return roots.containsKey(pair.lower())
        && roots.containsKey(pair.higher())
        && root(pair.lower()) == root(pair.higher());
  }

  private long root(long number) {
    long root = number;
    while (roots.get(root) != root) {
      // Halves the way for whoever comes next.
      roots.put(root, roots.get(roots.get(root)));
      root = roots.get(root);
    }
    return root;
  }

  private Draft draft(long number, Map<Long, Draft> drafts) {
    return drafts.computeIfAbsent(root(number), first -> new Draft());
  }

  private static final class Draft {
    private final List<Standing> records = new ArrayList<>();
    private final Set<RecordPair> together = new HashSet<>();
    private final Set<RecordPair> apart = new HashSet<>();

    private Component component(Weighing weighing) {
      return new Component(records, weighing, together, apart);
    }
  }
}
