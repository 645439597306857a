package org.fengqiao.routes.linkage.grouping;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;

/** Which records carry a value of a key. Nearly every value has one carrier and needs no list. */
final class Postings {

  private static final int NOBODY = -1;

  private final Long2IntOpenHashMap single = new Long2IntOpenHashMap();
  private final Long2ObjectOpenHashMap<IntArrayList> several = new Long2ObjectOpenHashMap<>();

  Postings() {
    single.defaultReturnValue(NOBODY);
  }

  void add(long value, int place) {
    IntArrayList carriers = several.get(value);
    if (carriers != null) {
      carriers.add(place);
      return;
    }
    int other = single.putIfAbsent(value, place);
    if (other != NOBODY) {
      single.remove(value);
      several.put(value, IntArrayList.of(other, place));
    }
  }

  void remove(long value, int place) {
    IntArrayList carriers = several.get(value);
    if (carriers == null) {
      single.remove(value);
      return;
    }
    carriers.rem(place);
    if (carriers.size() == 1) {
      several.remove(value);
      single.put(value, carriers.getInt(0));
    }
  }

  /** How many records carry a value. */
  int count(long value) {
    IntArrayList carriers = several.get(value);
    if (carriers != null) {
      return carriers.size();
    }
    return single.containsKey(value) ? 1 : 0;
  }

  /** The carriers of a value; not to be changed. */
  IntArrayList carriers(long value) {
    IntArrayList carriers = several.get(value);
    if (carriers != null) {
      return carriers;
    }
    int one = single.get(value);
    return one == NOBODY ? new IntArrayList() : IntArrayList.of(one);
  }
}
