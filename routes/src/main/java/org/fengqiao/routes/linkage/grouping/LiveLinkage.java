package org.fengqiao.routes.linkage.grouping;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntComparator;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.routes.linkage.model.LinkageModel.Thresholds;
import org.fengqiao.routes.linkage.model.Scorer;
import org.jspecify.annotations.Nullable;

/**
 * Links records one at a time as they come, change and go, in memory. The links are at every moment
 * those of the records that are there, whatever the order in which they came: a value that too many
 * share takes back the links that it alone had made, and makes them again when carriers leave. For
 * one thread.
 */
public final class LiveLinkage {

  private static final int ABSENT = -1;

  private final Keys keys;
  private final Scorer scorer;
  private final Thresholds thresholds;
  private final GroupingRule rule;
  private final Postings postings = new Postings();
  private final Long2IntOpenHashMap places = new Long2IntOpenHashMap();
  private final LongArrayList records = new LongArrayList();
  private final LongArrayList ranks = new LongArrayList();
  private final List<@Nullable Evidence> evidence = new ArrayList<>();
  private final List<@Nullable IntArrayList> links = new ArrayList<>();
  private final IntArrayList free = new IntArrayList();
  private final IntOpenHashSet touched = new IntOpenHashSet();
  private final LinkListener listener;
  private final IntComparator byRank =
      (one, other) -> {
        int byRank = Long.compare(ranks.getLong(one), ranks.getLong(other));
        return byRank == 0 ? Long.compare(records.getLong(one), records.getLong(other)) : byRank;
      };

  /** Links by these keys, weights and thresholds. */
  public LiveLinkage(Keys keys, Scorer scorer, Thresholds thresholds) {
    this(keys, scorer, thresholds, LinkListener.NONE);
  }

  /** Links likewise, and tells of each link that comes or goes. */
  public LiveLinkage(Keys keys, Scorer scorer, Thresholds thresholds, LinkListener listener) {
    this.keys = keys;
    this.scorer = scorer;
    this.thresholds = thresholds;
    this.rule = new GroupingRule(thresholds);
    this.listener = listener;
    places.defaultReturnValue(ABSENT);
  }

  /**
   * Takes a record in, or what has become of it.
   *
   * @param record its number
   * @param rank where it stands among equals; must not depend on when it came
   * @param brought its evidence
   */
  public void put(long record, long rank, Evidence brought) {
    remove(record);
    int place = free.isEmpty() ? grown() : free.removeInt(free.size() - 1);
    places.put(record, place);
    records.set(place, record);
    ranks.set(place, rank);
    evidence.set(place, brought);
    links.set(place, null);
    IntOpenHashSet candidates = new IntOpenHashSet();
    for (long value : values(brought)) {
      if (postings.add(value, place, keys.cap(), candidates) == keys.cap()) {
        takeBack(value, place);
      }
    }
    candidates.forEach((int other) -> link(place, other));
    touched.add(place);
  }

  private int grown() {
    records.add(0);
    ranks.add(0);
    evidence.add(null);
    links.add(null);
    return records.size() - 1;
  }

  /** Lets a record go; nothing happens when it is not there. */
  public void remove(long record) {
    int place = places.remove(record);
    if (place == ABSENT) {
      return;
    }
    Evidence gone = evidenceOf(place);
    touched.remove(place);
    neighbours(place)
        .forEach(
            (int coded) -> {
              int other = decoded(coded);
              forget(other, place);
              touched.add(other);
              unlinked(place, other);
            });
    evidence.set(place, null);
    links.set(place, null);
    for (long value : values(gone)) {
      if (postings.remove(value, place) == keys.cap()) {
        giveAgain(value);
      }
    }
    free.add(place);
  }

  /** The values of all keys that a record has, each once. */
  private long[] values(Evidence of) {
    LongArrayList values = new LongArrayList();
    for (Key key : keys.keys()) {
      key.each(of, values::add);
    }
    long[] sorted = values.toLongArray();
    Arrays.sort(sorted);
    int size = 0;
    for (long value : sorted) {
      if (size == 0 || value != sorted[size - 1]) {
        sorted[size++] = value;
      }
    }
    return Arrays.copyOf(sorted, size);
  }

  private void link(int one, int other) {
    double bits = scorer.bits(evidenceOf(one), evidenceOf(other), thresholds.candidate());
    if (bits >= thresholds.candidate() && !areLinked(one, other)) {
      boolean holds = bits >= thresholds.fracture();
      linksOf(one).add(holds ? other : ~other);
      linksOf(other).add(holds ? one : ~one);
      listener.linked(records.getLong(one), records.getLong(other), bits);
    }
  }

  private void unlinked(int one, int other) {
    listener.unlinked(records.getLong(one), records.getLong(other));
  }

  /** A value has become too common: links that no other value brings are no more. */
  private void takeBack(long value, int newcomer) {
    for (int one : postings.carriers(value).toIntArray()) {
      if (one != newcomer) {
        for (int coded : neighbours(one).toIntArray()) {
          int other = decoded(coded);
          if (one < other && !brought(one, other)) {
            forget(one, other);
            forget(other, one);
            unlinked(one, other);
            touched.add(one);
            touched.add(other);
          }
        }
      }
    }
  }

  private boolean brought(int one, int other) {
    for (Key key : keys.keys()) {
      if (key.brings(
          evidenceOf(one), evidenceOf(other), value -> postings.count(value) > keys.cap())) {
        return true;
      }
    }
    return false;
  }

  /** A value is no longer too common. */
  private void giveAgain(long value) {
    int[] carriers = postings.carriers(value).toIntArray();
    for (int i = 0; i < carriers.length; i++) {
      for (int j = 0; j < i; j++) {
        link(carriers[i], carriers[j]);
      }
      touched.add(carriers[i]);
    }
  }

  /**
   * The groups of all records that hang together with one that came, changed or lost a link since
   * the last call.
   *
   * @return numbers of records, group by group
   */
  public List<long[]> regroup() {
    List<long[]> groups = new ArrayList<>();
    IntOpenHashSet seen = new IntOpenHashSet();
    for (int first : touched.toIntArray()) {
      if (evidence.get(first) != null && seen.add(first)) {
        int[] component = reached(first, seen);
        Grouping grouping =
            rule.groups(
                component.length,
                (one, other) ->
                    scorer.weight(evidenceOf(component[one]), evidenceOf(component[other])));
        for (int[] group : grouping.groups()) {
          groups.add(
              Arrays.stream(group).mapToLong(at -> records.getLong(component[at])).toArray());
        }
      }
    }
    touched.clear();
    return groups;
  }

  /** All records that hang together with one, by rank. */
  private int[] reached(int first, IntOpenHashSet seen) {
    IntArrayList component = IntArrayList.of(first);
    for (int i = 0; i < component.size(); i++) {
      for (int other : neighbours(component.getInt(i))) {
        if (other >= 0 && seen.add(other)) {
          component.add(other);
        }
      }
    }
    component.sort(byRank);
    return component.toIntArray();
  }

  private Evidence evidenceOf(int place) {
    Evidence held = evidence.get(place);
    if (held == null) {
      throw new IllegalStateException("a link leads to a record that is gone");
    }
    return held;
  }

  private boolean areLinked(int one, int other) {
    return neighbours(one).contains(other) || neighbours(one).contains(~other);
  }

  private void forget(int one, int other) {
    if (!neighbours(one).rem(other)) {
      neighbours(one).rem(~other);
    }
  }

  /** A link too weak to hold a group together is kept as the complement of its other end. */
  private static int decoded(int coded) {
    return coded < 0 ? ~coded : coded;
  }

  private IntArrayList neighbours(int place) {
    IntArrayList held = links.get(place);
    return held == null ? new IntArrayList(0) : held;
  }

  private IntArrayList linksOf(int place) {
    IntArrayList held = links.get(place);
    if (held == null) {
      held = new IntArrayList(2);
      links.set(place, held);
    }
    return held;
  }

  /** The evidence of a record; null when it is not there. */
  public @Nullable Evidence evidence(long record) {
    int place = places.get(record);
    return place == ABSENT ? null : evidence.get(place);
  }

  /** The evidence of all records, in no order. */
  public List<Evidence> evidence() {
    return evidence.stream().filter(Objects::nonNull).toList();
  }

  /** Gives every record, in no order. */
  public void forEach(RecordConsumer consumer) {
    places.forEach(
        (record, place) -> consumer.accept(record, ranks.getLong(place), evidenceOf(place)));
  }

  /** Takes a record as {@link #put} does. */
  @FunctionalInterface
  public interface RecordConsumer {
    /** Takes it. */
    void accept(long record, long rank, Evidence evidence);
  }

  /** How many records are there. */
  public int size() {
    return places.size();
  }
}
