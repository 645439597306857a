package org.fengqiao.connectors.survey;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.fengqiao.schemas.code.HalfWidth;
import org.jspecify.annotations.Nullable;

/**
 * What the sampled values of a column have in common. Of a column with many different values only
 * counts are kept. Its text form holds no value.
 */
public final class ColumnSketch {

  private static final int MOST_DISTINCT = 500;
  private static final int LONGEST_KEPT = 40;
  private static final String SEVERAL_IN_ONE = ".*[、,，;；].*";

  private final Map<ValueShape, Integer> shapes = new EnumMap<>(ValueShape.class);
  private final Map<String, Integer> distinct = new LinkedHashMap<>();
  private final Set<Integer> hashes = new HashSet<>();
  private int rows;
  private int filled;
  private int lists;
  private int shortest = Integer.MAX_VALUE;
  private boolean tooManyKinds;

  /** Takes one value into account. */
  public void add(@Nullable Object value) {
    rows++;
    String text = value == null ? "" : HalfWidth.of(value.toString().strip());
    if (value == null || text.isEmpty()) {
      return;
    }
    filled++;
    shortest = Math.min(shortest, text.length());
    ValueShape.of(value).forEach(shape -> shapes.merge(shape, 1, Integer::sum));
    lists += text.matches(SEVERAL_IN_ONE) ? 1 : 0;
    hashes.add(text.hashCode());
    if (!tooManyKinds) {
      if (text.length() > LONGEST_KEPT
          || distinct.size() >= MOST_DISTINCT && !distinct.containsKey(text)) {
        tooManyKinds = true;
        distinct.clear();
      } else {
        distinct.merge(text, 1, Integer::sum);
      }
    }
  }

  /** Rows looked at. */
  public int rows() {
    return rows;
  }

  /** Rows with a value. */
  public int filled() {
    return filled;
  }

  /** Share of the filled values that look like something, 0 to 1; 0 when none is filled. */
  public double share(ValueShape shape) {
    return filled == 0 ? 0 : (double) shapes.getOrDefault(shape, 0) / filled;
  }

  /** Share of the filled values that hold several things, 0 to 1. */
  public double shareOfLists() {
    return filled == 0 ? 0 : (double) lists / filled;
  }

  /** The different values with their counts, when there are few; empty when there are many. */
  public Map<String, Integer> distinct() {
    return Map.copyOf(distinct);
  }

  /** Whether every row has a value of its own. */
  public boolean tellsRowsApart() {
    return rows > 0 && filled == rows && hashes.size() == filled;
  }

  /** Characters of the shortest value. */
  int shortest() {
    return filled == 0 ? 0 : shortest;
  }

  /** Hashes of the values, by which columns of two tables are compared. */
  Set<Integer> hashes() {
    return hashes;
  }

  @Override
  public String toString() {
    return "ColumnSketch[rows=" + rows + ", filled=" + filled + ", shapes=" + shapes + "]";
  }
}
