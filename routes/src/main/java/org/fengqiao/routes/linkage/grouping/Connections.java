package org.fengqiao.routes.linkage.grouping;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Records that hang together by links; each component is known by its first record. Any number of
 * threads may join records.
 */
public final class Connections {

  private static final VarHandle ROOTS = MethodHandles.arrayElementVarHandle(int[].class);

  private final int[] roots;

  /** So many records, of which none is linked yet. */
  public Connections(int size) {
    roots = IntStream.range(0, size).toArray();
  }

  /** The place of the first record of a record's component. */
  public int first(int place) {
    int root = place;
    while (roots[root] != root) {
      roots[root] = roots[roots[root]];
      root = roots[root];
    }
    return root;
  }

  /** Links two records. */
  public void join(int one, int other) {
    int first = first(one);
    int second = first(other);
    while (first != second) {
      int root = Math.max(first, second);
      // Fails when another thread has just joined that root to an earlier one.
      ROOTS.compareAndSet(roots, root, root, Math.min(first, second));
      first = first(first);
      second = first(second);
    }
  }

  /** Whether two records hang together. */
  boolean areJoined(int one, int other) {
    return first(one) == first(other);
  }

  /** Gives each component of more than one record, ascending, on all processors. */
  void each(Consumer<int[]> consumer) {
    int[] sizes = new int[roots.length];
    for (int place = 0; place < roots.length; place++) {
      roots[place] = first(place);
      sizes[roots[place]]++;
    }
    IntArrayList starts = IntArrayList.of(0);
    int[] next = sizes;
    for (int root = 0; root < roots.length; root++) {
      if (sizes[root] > 1) {
        int start = starts.getInt(starts.size() - 1);
        starts.add(start + sizes[root]);
        next[root] = start;
      } else {
        next[root] = -1;
      }
    }
    int[] members = new int[starts.getInt(starts.size() - 1)];
    for (int place = 0; place < roots.length; place++) {
      if (next[roots[place]] >= 0) {
        members[next[roots[place]]++] = place;
      }
    }
    IntStream.range(0, starts.size() - 1)
        .parallel()
        .forEach(
            i ->
                consumer.accept(
                    Arrays.copyOfRange(members, starts.getInt(i), starts.getInt(i + 1))));
  }
}
