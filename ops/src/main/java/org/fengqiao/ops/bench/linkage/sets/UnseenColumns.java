package org.fengqiao.ops.bench.linkage.sets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.fengqiao.routes.linkage.model.Patterns;

/**
 * Which columns of a file nobody has described are compared. Left out are those that tell nothing
 * of a person: one value everywhere or nearly nowhere a value, a number for each row, and what only
 * repeats two other columns, for what is said twice must not be weighed twice.
 */
final class UnseenColumns {

  private static final double LEAST_FILLED = 0.05;
  private static final double MOST_REPEATED = 0.7;
  private static final int SAMPLE = 2_000;

  private final List<String> headings;
  private final Map<String, List<String>> cells = new HashMap<>();

  UnseenColumns(List<String> headings, List<CSVRecord> records) {
    this.headings = headings;
    for (String heading : headings) {
      cells.put(heading, records.stream().map(record -> record.get(heading)).toList());
    }
  }

  /** The columns that are compared, in the order of the file. */
  List<Attribute> attributes(String truth) {
    List<String> telling =
        headings.stream().filter(each -> !each.equals(truth) && tells(of(each))).toList();
    List<String> compared = new ArrayList<>(telling);
    compared.removeIf(each -> repeatsTwo(each, telling));
    compared.sort(Comparator.comparingInt(this::different).reversed());
    List<String> kept = compared.subList(0, Math.min(compared.size(), Patterns.MOST_COMPARISONS));
    return headings.stream()
        .filter(kept::contains)
        .map(each -> new Attribute(each, ValueKind.guess(of(each))))
        .toList();
  }

  private List<String> of(String heading) {
    return cells.getOrDefault(heading, List.of());
  }

  private int different(String heading) {
    return new HashSet<>(of(heading)).size();
  }

  private static boolean tells(List<String> values) {
    long filled = values.stream().filter(value -> !value.isEmpty()).count();
    long different = values.stream().filter(value -> !value.isEmpty()).distinct().count();
    boolean numbersRows =
        different == values.size() && values.stream().noneMatch(value -> value.contains(" "));
    return filled >= LEAST_FILLED * values.size() && different > 1 && !numbersRows;
  }

  private boolean repeatsTwo(String heading, List<String> others) {
    return others.stream()
            .filter(other -> !other.equals(heading) && repeats(heading, other))
            .count()
        >= 2;
  }

  /** Whether most cells hold a whole cell of the other column and more. */
  private boolean repeats(String heading, String other) {
    List<String> values = of(heading);
    int both = 0;
    int repeated = 0;
    for (int row = 0; row < Math.min(values.size(), SAMPLE); row++) {
      String value = values.get(row);
      String part = of(other).get(row);
      if (!value.isEmpty() && !part.isEmpty()) {
        both++;
        repeated +=
            value.length() > part.length() && (" " + value + " ").contains(" " + part + " ")
                ? 1
                : 0;
      }
    }
    return both > 0 && repeated >= MOST_REPEATED * both;
  }
}
