package org.fengqiao.connectors.capture;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks a table up in its database's catalogue, however a feed file spells it. */
final class TableSearch {

  private final DatabaseMetaData facts;
  private final NameQuotes quotes;
  private final List<String> parts;
  private final boolean qualified;
  private final boolean schemas;
  private final String name;
  private final @Nullable String schema;
  private final @Nullable String catalog;

  TableSearch(Connection connection, String written) throws SQLException {
    this.facts = connection.getMetaData();
    this.quotes = NameQuotes.of(facts);
    this.parts = Arrays.asList(written.split("\\."));
    this.name = parts.getLast();
    this.qualified = parts.size() > 1;
    String qualifier = qualified ? parts.get(parts.size() - 2) : null;
    // MariaDB calls a catalog what others call a schema.
    this.schemas = facts.supportsSchemasInTableDefinitions();
    this.schema = schemas ? qualified ? qualifier : connection.getSchema() : null;
    this.catalog =
        schemas
            ? parts.size() > 2 ? parts.getFirst() : connection.getCatalog()
            : qualified ? qualifier : connection.getCatalog();
  }

  /** The table; as it is written when the catalogue does not show it. */
  SourceTable find() throws SQLException {
    for (Spelling spelling : Spelling.values()) {
      SourceTable found = lookUp(spelling.of(schema), Objects.requireNonNull(spelling.of(name)));
      if (found != null) {
        return found;
      }
    }
    SourceTable found = inAnySpelling();
    if (found != null) {
      return found;
    }
    String sql = String.join(".", parts.stream().map(quotes::unknown).toList());
    return new SourceTable(catalog, schema, name, sql, sql, quotes, Map.of());
  }

  /** The one table whose name and place differ by capitals alone; of several, none is meant. */
  private @Nullable SourceTable inAnySpelling() throws SQLException {
    List<@Nullable String> places = new ArrayList<>();
    List<String> names = new ArrayList<>();
    try (ResultSet rows = facts.getTables(catalog, null, "%", null)) {
      while (rows.next()) {
        String place = rows.getString("TABLE_SCHEM");
        String other = rows.getString("TABLE_NAME");
        String type = Objects.requireNonNullElse(rows.getString("TABLE_TYPE"), "");
        if (name.equalsIgnoreCase(other)
            && (schema == null || schema.equalsIgnoreCase(place))
            && (type.contains("TABLE") || type.contains("VIEW"))) {
          places.add(place);
          names.add(other);
        }
      }
    }
    return names.size() == 1 ? lookUp(places.getFirst(), names.getFirst()) : null;
  }

  private @Nullable SourceTable lookUp(@Nullable String spelledSchema, String spelledName)
      throws SQLException {
    Map<String, SourceTable.Column> columns = new HashMap<>();
    String foundSchema = null;
    String foundCatalog = null;
    String escape = facts.getSearchStringEscape();
    try (ResultSet found =
        facts.getColumns(
            catalog, pattern(spelledSchema, escape), pattern(spelledName, escape), "%")) {
      while (found.next()) {
        foundSchema = found.getString("TABLE_SCHEM");
        foundCatalog = found.getString("TABLE_CAT");
        // A database without an escape takes "_" for any letter.
        if (spelledName.equals(found.getString("TABLE_NAME"))) {
          SourceTable.Column column =
              new SourceTable.Column(
                  found.getString("COLUMN_NAME"),
                  found.getInt("DATA_TYPE"),
                  found.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls);
          columns.put(NameQuotes.key(column.name()), column);
        }
      }
    }
    if (columns.isEmpty()) {
      return null;
    }
    List<String> path =
        Stream.of(
                parts.size() > 2 ? foundCatalog : null,
                qualified ? (schemas ? foundSchema : foundCatalog) : null,
                spelledName)
            .filter(Objects::nonNull)
            .toList();
    return new SourceTable(
        foundCatalog,
        foundSchema,
        spelledName,
        String.join(".", path.stream().map(quotes::always).toList()),
        String.join(".", path.stream().map(quotes::whereNeeded).toList()),
        quotes,
        Map.copyOf(columns));
  }

  private static @Nullable String pattern(@Nullable String name, @Nullable String escape) {
    if (name == null || escape == null || escape.isEmpty()) {
      return name;
    }
    return name.replace(escape, escape + escape)
        .replace("_", escape + "_")
        .replace("%", escape + "%");
  }
}
