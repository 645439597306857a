package org.fengqiao.routes.linkage.grouping;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntCollection;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;

/** Which records carry a value of a key. Nearly every value has one carrier and needs no list. */
final class Postings {

  private static final int NOBODY = -1;
  private static final int SEVERAL = -2;

  private final Long2IntOpenHashMap single = new Long2IntOpenHashMap();
  private final Long2ObjectOpenHashMap<IntArrayList> several = new Long2ObjectOpenHashMap<>();

  Postings() {
    single.defaultReturnValue(NOBODY);
  }

  /**
   * Adds a carrier.
   *
   * @param others gets those that were there before, if they are fewer than the cap
   * @return how many were there before
   */
  int add(long value, int place, int cap, IntCollection others) {
    int other = single.putIfAbsent(value, place);
    if (other == NOBODY) {
      return 0;
    }
    if (other != SEVERAL) {
      single.put(value, SEVERAL);
      several.put(value, IntArrayList.of(other));
    }
    IntArrayList carriers = several.get(value);
    int before = carriers.size();
    if (before < cap) {
      others.addAll(carriers);
    }
    carriers.add(place);
    return before;
  }

  /**
   * Removes a carrier.
   *
   * @return how many are left
   */
  int remove(long value, int place) {
    if (single.get(value) != SEVERAL) {
      single.remove(value);
      return 0;
    }
    IntArrayList carriers = several.get(value);
    carriers.rem(place);
    if (carriers.size() == 1) {
      several.remove(value);
      single.put(value, carriers.getInt(0));
    }
    return carriers.size();
  }

  /** How many records carry a value. */
  int count(long value) {
    return switch (single.get(value)) {
      case NOBODY -> 0;
      case SEVERAL -> several.get(value).size();
      default -> 1;
    };
  }

  /** The carriers of a value; not to be changed. */
  IntArrayList carriers(long value) {
    int one = single.get(value);
    return switch (one) {
      case NOBODY -> new IntArrayList(0);
      case SEVERAL -> several.get(value);
      default -> IntArrayList.of(one);
    };
  }
}
