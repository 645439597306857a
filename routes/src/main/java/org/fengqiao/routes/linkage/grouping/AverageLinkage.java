package org.fengqiao.routes.linkage.grouping;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.routes.linkage.grouping.Grouping.TooLarge;

/**
 * Groups records so that the average weight between the records of two groups decides whether they
 * become one. Where a chain of single links would swallow strangers, the many pairs that do not
 * agree speak against it. The result depends on the weights and the records' order alone.
 */
public final class AverageLinkage {

  /** A pair that must never stand in one group; outweighs a thousand that must. */
  public static final double NEVER = -1e12;

  /** A pair that a person has put into one group. */
  public static final double ALWAYS = 1e9;

  /** An average in bits that only a pair which must stand in one group brings about. */
  private static final double RULED = 1_000;

  /** No sum falls below this, so that none ever overflows. */
  private static final long FLOOR = -(1L << 60);

  /** Weights are rounded to so many parts of a bit: sums of whole numbers have no order. */
  private static final double PARTS = 1024;

  private final double join;
  private final int largest;

  /**
   * Creates the method.
   *
   * @param join least average weight in bits at which two groups become one
   * @param largest how many records a group may have, unless a person put them together
   */
  public AverageLinkage(double join, int largest) {
    this.join = join;
    this.largest = largest;
  }

  /** Weight in bits between two records of a component, by their places 0 to size - 1. */
  public interface Weights {
    /** The weight, the same in both orders; {@link #NEVER} for a pair that must stay apart. */
    double between(int one, int other);
  }

  /**
   * Groups the records of a component.
   *
   * @param size how many there are, in an order that does not depend on their arrival
   * @param weights between them
   * @return the groups, each ascending, by their first record, and what only its size keeps apart
   */
  public Grouping group(int size, Weights weights) {
    long[][] sums = new long[size][size];
    for (int one = 0; one < size; one++) {
      for (int other = 0; other < one; other++) {
        long weight = Math.round(weights.between(one, other) * PARTS);
        sums[one][other] = weight;
        sums[other][one] = weight;
      }
    }
    int[] counts = new int[size];
    int[] groups = new int[size];
    for (int i = 0; i < size; i++) {
      counts[i] = 1;
      groups[i] = i;
    }
    boolean full = false;
    Nearest nearest = new Nearest(sums, counts);
    for (int best = nearest.best(); best >= 0; best = nearest.best()) {
      int other = nearest.of(best);
      double average = nearest.average(best, other);
      if (average < join) {
        break;
      }
      if (counts[best] + counts[other] > largest && average < RULED) {
        full = true;
        nearest.keepApart(best, other);
        continue;
      }
      int kept = Math.min(best, other);
      int lost = Math.max(best, other);
      for (int i = 0; i < size; i++) {
        sums[kept][i] = Math.max(FLOOR, sums[kept][i] + sums[lost][i]);
        sums[i][kept] = sums[kept][i];
        if (groups[i] == lost) {
          groups[i] = kept;
        }
      }
      counts[kept] += counts[lost];
      counts[lost] = 0;
      nearest.merged(kept, lost);
    }
    List<int[]> listed = listed(groups);
    return new Grouping(listed, full ? tooLarge(listed, weights) : List.of());
  }

  private List<TooLarge> tooLarge(List<int[]> groups, Weights weights) {
    List<TooLarge> tooLarge = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      for (int j = 0; j < i; j++) {
        int[] one = groups.get(j);
        int[] other = groups.get(i);
        if (one.length + other.length > largest) {
          double average = average(one, other, weights);
          if (average >= join) {
            tooLarge.add(new TooLarge(one, other, average));
          }
        }
      }
    }
    return tooLarge;
  }

  private static double average(int[] ones, int[] others, Weights weights) {
    double sum = 0;
    for (int one : ones) {
      for (int other : others) {
        sum += weights.between(one, other);
      }
    }
    return sum / ones.length / others.length;
  }

  private static List<int[]> listed(int[] groups) {
    int[] sizes = new int[groups.length];
    for (int group : groups) {
      sizes[group]++;
    }
    List<int[]> listed = new ArrayList<>();
    for (int first = 0; first < groups.length; first++) {
      if (groups[first] == first) {
        int[] group = new int[sizes[first]];
        for (int i = first, size = 0; size < group.length; i++) {
          if (groups[i] == first) {
            group[size++] = i;
          }
        }
        listed.add(group);
      }
    }
    return listed;
  }

  /** The nearest other group of each group; ties go to the earlier one. */
  private static final class Nearest {
    private final long[][] sums;
    private final int[] counts;
    private final int[] nearest;

    Nearest(long[][] sums, int[] counts) {
      this.sums = sums;
      this.counts = counts;
      this.nearest = new int[counts.length];
      for (int i = 0; i < counts.length; i++) {
        nearest[i] = find(i);
      }
    }

    double average(int one, int other) {
      return sums[one][other] / (PARTS * counts[one] * counts[other]);
    }

    int of(int group) {
      return nearest[group];
    }

    private int find(int group) {
      int best = -1;
      for (int other = 0; other < counts.length; other++) {
        if (other != group
            && counts[other] > 0
            && (best < 0 || average(group, other) > average(group, best))) {
          best = other;
        }
      }
      return best;
    }

    /** The group that has the nearest neighbour of all; -1 when only one is left. */
    int best() {
      int best = -1;
      for (int group = 0; group < counts.length; group++) {
        if (counts[group] > 0
            && nearest[group] >= 0
            && (best < 0 || average(group, nearest[group]) > average(best, nearest[best]))) {
          best = group;
        }
      }
      return best;
    }

    void keepApart(int one, int other) {
      sums[one][other] = FLOOR;
      sums[other][one] = FLOOR;
      nearest[one] = find(one);
      nearest[other] = find(other);
    }

    void merged(int kept, int lost) {
      for (int group = 0; group < counts.length; group++) {
        if (counts[group] > 0) {
          boolean stale = group == kept || nearest[group] == kept || nearest[group] == lost;
          if (stale || average(group, kept) > average(group, nearest[group])) {
            nearest[group] = find(group);
          }
        }
      }
    }
  }
}
