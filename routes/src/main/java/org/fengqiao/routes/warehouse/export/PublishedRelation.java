package org.fengqiao.routes.warehouse.export;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table or view that readers may see whole.
 *
 * @param name as in SQL, without its schema
 * @param meaning what one row is, by its comment; empty without one
 * @param columns in their order
 */
public record PublishedRelation(String name, String meaning, List<PublishedColumn> columns) {

  static final String SCHEMA = "published";

  /** What a spreadsheet would take for a formula when a cell begins with it, also in full width. */
  private static final String BEGINS_A_FORMULA = "^[-=+@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]";

  /** Copies the columns. */
  public PublishedRelation {
    columns = List.copyOf(columns);
  }

  /** All rows as they are, in an order that depends on nothing but them. */
  String rows() {
    return select(columns.stream().map(column -> quoted(column.name())).toList());
  }

  /** The same with an apostrophe before each text that a spreadsheet would run. */
  String rowsForSpreadsheets() {
    return select(
        columns.stream()
            .map(
                column ->
                    column.holdsText()
                        ? "case when %1$s ~ '%2$s' then '''' || %1$s else %1$s end as %1$s"
                            .formatted(quoted(column.name()), BEGINS_A_FORMULA)
                        : quoted(column.name()))
            .toList());
  }

  private String select(List<String> expressions) {
    String order =
        IntStream.rangeClosed(1, columns.size())
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(", "));
    return "select %s from %s.%s order by %s"
        .formatted(String.join(", ", expressions), SCHEMA, quoted(name), order);
  }

  private static String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }
}
