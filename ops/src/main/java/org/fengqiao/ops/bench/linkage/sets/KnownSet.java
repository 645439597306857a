package org.fengqiao.ops.bench.linkage.sets;

import java.util.List;

/**
 * Rows whose truth is known, in an order that their text decides and not their file.
 *
 * @param name of the set
 * @param attributes the columns that are compared
 * @param rows the cells of each row, in the order of the attributes; empty where nothing stands
 * @param truth the person that each row tells of
 */
public record KnownSet(
    String name, List<Attribute> attributes, List<List<String>> rows, int[] truth) {

  /** Copies lists and truth. */
  public KnownSet {
    attributes = List.copyOf(attributes);
    rows = List.copyOf(rows);
    truth = truth.clone();
  }

  @Override
  public int[] truth() {
    return truth.clone();
  }

  /** The cells of a column, row by row. */
  List<String> column(int attribute) {
    return rows.stream().map(row -> row.get(attribute)).toList();
  }
}
