package org.fengqiao.routes.linkage.membership;

import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectRBTreeMap;
import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
import org.fengqiao.routes.linkage.membership.Partition.HeldApart;

/**
 * The groups of a component while it is clustered. A record is known by its place in the order of
 * keys, and a group by the place of its first record, so that nothing here knows who came earlier.
 */
final class Groups {

  private final Component component;
  private final Thresholds thresholds;
  private final List<Standing> records;
  private final Long2IntMap places = new Long2IntOpenHashMap();
  private final Int2ObjectMap<Group> groups = new Int2ObjectRBTreeMap<>();
  private final int[] groupOf;
  private final PriorityQueue<Join> joins = new PriorityQueue<>();
  private final long unlinked;

  Groups(Component component, Thresholds thresholds) {
    this.component = component;
    this.thresholds = thresholds;
    this.records =
        component.records().stream().sorted(Comparator.comparing(Standing::key)).toList();
    this.groupOf = new int[records.size()];
    this.unlinked = Weights.exact(thresholds.unlinked());
    for (int place = 0; place < records.size(); place++) {
      places.put(records.get(place).number(), place);
      groups.put(place, new Group(place));
      groupOf[place] = place;
    }
    component.weights().forEach((pair, weight) -> link(pair, Weights.exact(weight) - unlinked));
    favourWhatStands();
    component.apart().forEach(this::keepApart);
  }

  private void link(RecordPair pair, long more) {
    int one = places.get(pair.lower());
    int other = places.get(pair.higher());
    groups.get(one).links.addTo(other, more);
    groups.get(other).links.addTo(one, more);
  }

  private void favourWhatStands() {
    long bonus = Weights.exact(thresholds.bonus());
    if (bonus == 0) {
      return;
    }
    Map<UUID, LongList> disputes = new HashMap<>();
    for (Standing record : records) {
      disputes.computeIfAbsent(record.dispute(), first -> new LongArrayList()).add(record.number());
    }
    for (LongList members : disputes.values()) {
      for (int one = 0; one < members.size(); one++) {
        for (int other = one + 1; other < members.size(); other++) {
          link(RecordPair.of(members.getLong(one), members.getLong(other)), bonus);
        }
      }
    }
  }

  private void keepApart(RecordPair pair) {
    int one = places.get(pair.lower());
    int other = places.get(pair.higher());
    groups.get(one).apart.add(other);
    groups.get(other).apart.add(one);
  }

  /** Joins what a human has ruled to be one, however many that are. */
  void joinByRuling(RecordPair pair) {
    int one = groupOf[places.get(pair.lower())];
    int other = groupOf[places.get(pair.higher())];
    if (one != other && !groups.get(one).apart.contains(other)) {
      join(Math.min(one, other), Math.max(one, other));
    }
  }

  void joinBestFirst() {
    groups.forEach((name, group) -> propose(name, group, name));
    for (Join best = joins.poll(); best != null; best = joins.poll()) {
      if (isCurrent(best) && size(best) <= thresholds.largest()) {
        Group joined = join(best.one(), best.other());
        propose(best.one(), joined, -1);
      }
    }
  }

  /** Proposes the joins of a group with those behind a place in the order. */
  private void propose(int name, Group group, int behind) {
    for (int neighbour : group.links.keySet()) {
      if (neighbour > behind && mayJoin(name, neighbour)) {
        joins.add(proposal(Math.min(name, neighbour), Math.max(name, neighbour)));
      }
    }
  }

  private boolean mayJoin(int one, int other) {
    return !groups.get(one).apart.contains(other)
        && proposal(one, other).reaches(Weights.exact(thresholds.join()));
  }

  private Join proposal(int one, int other) {
    Group first = groups.get(one);
    Group second = groups.get(other);
    long pairs = (long) first.size() * second.size();
    return new Join(
        one, other, first.links.get(other) + pairs * unlinked, pairs, first.growth + second.growth);
  }

  private boolean isCurrent(Join join) {
    return groups.containsKey(join.one())
        && groups.containsKey(join.other())
        && groups.get(join.one()).growth + groups.get(join.other()).growth == join.growth();
  }

  private int size(Join join) {
    return groups.get(join.one()).size() + groups.get(join.other()).size();
  }

  private Group join(int into, int gone) {
    Group grown = groups.get(into);
    Group taken = groups.remove(gone);
    taken.records.forEach(record -> groupOf[record] = into);
    grown.records.addAll(taken.records);
    grown.growth++;
    grown.links.remove(gone);
    taken.links.remove(into);
    taken
        .links
        .int2LongEntrySet()
        .forEach(
            link -> {
              Group neighbour = groups.get(link.getIntKey());
              grown.links.addTo(link.getIntKey(), link.getLongValue());
              neighbour.links.remove(gone);
              neighbour.links.addTo(into, link.getLongValue());
            });
    for (int other : taken.apart) {
      Group neighbour = groups.get(other);
      neighbour.apart.remove(gone);
      neighbour.apart.add(into);
      grown.apart.add(other);
    }
    return grown;
  }

  Collection<Group> standing() {
    return groups.values();
  }

  long[] numbers(Group group) {
    return group.records.intStream().mapToLong(place -> records.get(place).number()).toArray();
  }

  /** What only its size keeps apart. */
  List<HeldApart> heldApart() {
    List<HeldApart> heldApart = new ArrayList<>();
    groups.forEach(
        (name, group) -> {
          for (int other : group.links.keySet()) {
            if (name < other && mayJoin(name, other)) {
              Join join = proposal(name, other);
              heldApart.add(
                  new HeldApart(
                      component.strongestLink(numbers(group), numbers(groups.get(other))),
                      join.average(),
                      size(join)));
            }
          }
        });
    return heldApart;
  }
}
