package org.fengqiao.ops.reconcile.feed;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.ops.reconcile.reading.Reading;
import org.jspecify.annotations.Nullable;

/**
 * How a field is filled.
 *
 * @param ways in the order in which they are tried; empty when the file does not fill the field
 */
record FieldRule(List<Way> ways) {

  FieldRule {
    ways = List.copyOf(ways);
  }

  /** Whether anything of the field can be compared. */
  boolean isPlain() {
    return ways.isEmpty() || ways.getFirst().isPlain();
  }

  /** The columns that are read. */
  Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>();
    ways.stream().filter(Way::isPlain).forEach(way -> columns.addAll(way.cell().columns()));
    return columns;
  }

  /** The field's value: given, missing or undecided. */
  Reading read(Map<String, ? extends @Nullable Object> row) {
    for (Way way : ways) {
      Reading reading = way.read(row);
      Otherwise otherwise =
          switch (reading) {
            case Reading.Given given -> new Otherwise.Use(given.value());
            case Reading.Undecided undecided -> null;
            case Reading.Bad bad -> way.ifBad();
            case Reading.Missing missing -> way.ifMissing();
          };
      switch (otherwise) {
        case null -> {
          return Reading.UNDECIDED;
        }
        case Otherwise.Use use -> {
          return new Reading.Given(use.value());
        }
        case Otherwise.Empty empty -> {
          return Reading.MISSING;
        }
        case Otherwise.Next next -> {}
      }
    }
    return Reading.MISSING;
  }
}
