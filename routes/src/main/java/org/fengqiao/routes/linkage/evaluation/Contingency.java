package org.fengqiao.routes.linkage.evaluation;

import java.util.Arrays;

/**
 * One clustering held against another: what the cells of their contingency table sum up to. A cell
 * holds the records that are in one cluster of the first and in one of the second.
 *
 * @param pairs pairs of records in one cluster of the first
 * @param sharedPairs pairs of records in one cell
 * @param bCubed mean over all records of the share of their cluster that is in their cell
 * @param purity share of the records that are in their cluster's largest cell
 * @param largest records of the largest cluster of the first
 */
record Contingency(long pairs, long sharedPairs, double bCubed, double purity, int largest) {

  /** Counts in O(n log n), with 8 bytes for each record; the numbers of clusters may be any. */
  static Contingency of(int[] first, int[] second) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          first.length + " records in one clustering, " + second.length + " in the other");
    }
    long[] cells = new long[first.length];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = (long) first[i] << Integer.SIZE | Integer.toUnsignedLong(second[i]);
    }
    Arrays.parallelSort(cells);
    Sums sums = new Sums();
    for (int start = 0, end; start < cells.length; start = end) {
      end = sums.addCluster(cells, start);
    }
    double records = Math.max(1, cells.length);
    return new Contingency(
        sums.pairs,
        sums.sharedPairs,
        sums.shares / records,
        sums.inLargestCells / records,
        sums.largest);
  }

  private static final class Sums {
    private long pairs;
    private long sharedPairs;
    private double shares;
    private long inLargestCells;
    private int largest;

    /** Adds the cluster that starts here, and says where the next one does. */
    int addCluster(long[] cells, int start) {
      double squares = 0;
      int largestCell = 0;
      int at = start;
      while (at < cells.length && cells[at] >> Integer.SIZE == cells[start] >> Integer.SIZE) {
        int cellStart = at;
        while (at < cells.length && cells[at] == cells[cellStart]) {
          at++;
        }
        int size = at - cellStart;
        squares += (double) size * size;
        sharedPairs += pairsOf(size);
        largestCell = Math.max(largestCell, size);
      }
      int size = at - start;
      shares += squares / size;
      pairs += pairsOf(size);
      inLargestCells += largestCell;
      largest = Math.max(largest, size);
      return at;
    }

    private static long pairsOf(long size) {
      return size * (size - 1) / 2;
    }
  }
}
