package org.fengqiao.routes.linkage.membership;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.routes.linkage.grouping.Connections;
import org.fengqiao.routes.linkage.membership.Component.Weighing;

/** Takes records apart into components, each of which can be clustered by itself. */
public final class Components {

  private final Long2IntOpenHashMap places = new Long2IntOpenHashMap();
  private final Connections connections;

  private Components(Collection<Standing> records) {
    records.forEach(record -> places.put(record.number(), places.size()));
    connections = new Connections(places.size());
  }

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
    Components components = new Components(records);
    linked.forEach(components::connect);
    together.forEach(components::connect);
    Map<Integer, Draft> drafts = new HashMap<>();
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
    if (hasBoth(pair)) {
      connections.join(places.get(pair.lower()), places.get(pair.higher()));
    }
  }

  private boolean areOne(RecordPair pair) {
    return hasBoth(pair) && first(pair.lower()) == first(pair.higher());
  }

  private boolean hasBoth(RecordPair pair) {
    return places.containsKey(pair.lower()) && places.containsKey(pair.higher());
  }

  private int first(long number) {
    return connections.first(places.get(number));
  }

  private Draft draft(long number, Map<Integer, Draft> drafts) {
    return drafts.computeIfAbsent(first(number), first -> new Draft());
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
