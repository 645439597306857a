package org.fengqiao.connectors.capture;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table or view as its database spells it. Feed files spell names in one way, databases in
 * another: in capitals, with quotation marks of their own, in catalogs instead of schemas. What the
 * database's own catalogue does not show (a synonym, for example) is taken as the feed file spells
 * it.
 */
public final class SourceTable {

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_$]+(\\.[\\p{L}\\p{N}_$]+)?");

  private record Column(String name, int type, boolean nullable) {}

  private final @Nullable String catalog;
  private final @Nullable String schema;
  private final String name;
  private final String sql;
  private final String quote;
  private final Map<String, Column> columns;

  private SourceTable(
      @Nullable String catalog,
      @Nullable String schema,
      String name,
      String sql,
      String quote,
      Map<String, Column> columns) {
    this.catalog = catalog;
    this.schema = schema;
    this.name = name;
    this.sql = sql;
    this.quote = quote;
    this.columns = columns;
  }

  /**
   * Looks a table up.
   *
   * @param connection to the database
   * @param written the table as the feed file spells it, with its schema
   */
  public static SourceTable find(Connection connection, String written) throws SQLException {
    DatabaseMetaData facts = connection.getMetaData();
    List<String> parts = Arrays.asList(written.split("\\."));
    String name = parts.getLast();
    String qualifier = parts.size() > 1 ? parts.get(parts.size() - 2) : null;
    // MariaDB calls a catalog what others call a schema.
    boolean catalogs = !facts.supportsSchemasInTableDefinitions();
    String schema = catalogs ? null : qualifier == null ? connection.getSchema() : qualifier;
    String catalog =
        catalogs
            ? qualifier == null ? connection.getCatalog() : qualifier
            : parts.size() > 2 ? parts.getFirst() : connection.getCatalog();
    String mark = facts.getIdentifierQuoteString();
    String quote = mark == null || mark.isBlank() ? "" : mark.strip();
    for (Spelling spelling : Spelling.values()) {
      SourceTable found =
          lookUp(facts, spelling, catalog, schema, name, quote, qualifier != null, parts.size());
      if (found != null) {
        return found;
      }
    }
    return new SourceTable(catalog, schema, name, written, "", Map.of());
  }

  private static @Nullable SourceTable lookUp(
      DatabaseMetaData facts,
      Spelling spelling,
      @Nullable String catalog,
      @Nullable String schema,
      String name,
      String quote,
      boolean qualified,
      int parts)
      throws SQLException {
    String spelledName = Objects.requireNonNull(spelling.of(name));
    String spelledSchema = spelling.of(schema);
    Map<String, Column> columns = new HashMap<>();
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
          Column column =
              new Column(
                  found.getString("COLUMN_NAME"),
                  found.getInt("DATA_TYPE"),
                  found.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls);
          columns.put(lower(column.name()), column);
        }
      }
    }
    if (columns.isEmpty()) {
      return null;
    }
    String sql =
        Stream.of(
                parts > 2 ? foundCatalog : null,
                qualified ? (schema == null ? foundCatalog : foundSchema) : null,
                spelledName)
            .filter(Objects::nonNull)
            .map(part -> quoted(part, quote))
            .collect(Collectors.joining("."));
    return new SourceTable(foundCatalog, foundSchema, spelledName, sql, quote, Map.copyOf(columns));
  }

  private static @Nullable String pattern(@Nullable String name, @Nullable String escape) {
    if (name == null || escape == null || escape.isEmpty()) {
      return name;
    }
    return name.replace(escape, escape + escape)
        .replace("_", escape + "_")
        .replace("%", escape + "%");
  }

  private static String quoted(String name, String quote) {
    return quote + (quote.isEmpty() ? name : name.replace(quote, quote + quote)) + quote;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Whether a text is a table's name, with or without its place, that needs no quotes. */
  public static boolean isPlain(String text) {
    return PLAIN.matcher(text).matches();
  }

  /** The name with its place, as a feed file writes it. */
  public String qualified() {
    String place = schema == null ? catalog : schema;
    return place == null ? name : place + "." + name;
  }

  /** Whether the database's catalogue shows the table. */
  boolean isKnown() {
    return !columns.isEmpty();
  }

  /** The table's name for a question. */
  public String sql() {
    return sql;
  }

  /** A column's name for a question. */
  public String column(String written) {
    Column column = columns.get(lower(written));
    return column == null ? written : quoted(column.name(), quote);
  }

  /** Columns' names for a question, in order. */
  public List<String> columns(Collection<String> written) {
    return written.stream().map(this::column).toList();
  }

  /** The column's {@link Types JDBC type}; null when the database does not say. */
  public @Nullable Integer type(String written) {
    Column column = columns.get(lower(written));
    return column == null ? null : column.type();
  }

  /** Whether a column may be empty, as far as the database says. */
  boolean canBeEmpty(String written) {
    Column column = columns.get(lower(written));
    return column == null || column.nullable();
  }

  /** Where the catalogue keeps the table; null when it keeps none apart. */
  public @Nullable String catalog() {
    return catalog;
  }

  /** The table's schema; null where catalogs take its place. */
  public @Nullable String schema() {
    return schema;
  }

  /** The bare name, without quotation marks. */
  public String name() {
    return name;
  }
}
