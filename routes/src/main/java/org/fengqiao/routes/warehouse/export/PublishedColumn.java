package org.fengqiao.routes.warehouse.export;

import java.util.Locale;

/**
 * A column of a published relation.
 *
 * @param name as in SQL
 * @param type as PostgreSQL writes it, for example {@code bigint}
 * @param meaning what it says, by its comment; empty without one
 */
public record PublishedColumn(String name, String type, String meaning) {

  /** Whether a spreadsheet could take its values for formulas. */
  boolean holdsText() {
    return type.equals("text") || type.startsWith("character");
  }

  /** What DuckDB calls the type; what it has no equal of is text. */
  String duckType() {
    return switch (type) {
      case "bigint", "integer", "smallint", "boolean", "date" -> type.toUpperCase(Locale.ROOT);
      case "numeric", "double precision", "real" -> "DOUBLE";
      case "timestamp with time zone" -> "TIMESTAMPTZ";
      default -> "VARCHAR";
    };
  }
}
