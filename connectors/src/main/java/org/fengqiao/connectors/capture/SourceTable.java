package org.fengqiao.connectors.capture;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table or view as its database spells it. Feed files spell names in one way, databases in
 * another: in capitals, with quotation marks of their own, in catalogs instead of schemas. What the
 * database's own catalogue does not show (a synonym, for example) is taken as the feed file spells
 * it.
 */
public final class SourceTable {

  private static final Pattern NAME =
      Pattern.compile("[^.,;\"\\p{Cntrl}]+(\\.[^.,;\"\\p{Cntrl}]+){0,2}");

  /** A column as the catalogue tells of it. */
  record Column(String name, int type, boolean nullable) {}

  private final @Nullable String catalog;
  private final @Nullable String schema;
  private final String name;
  private final String sql;
  private final String shown;
  private final NameQuotes quotes;
  private final Map<String, Column> columns;

  SourceTable(
      @Nullable String catalog,
      @Nullable String schema,
      String name,
      String sql,
      String shown,
      NameQuotes quotes,
      Map<String, Column> columns) {
    this.catalog = catalog;
    this.schema = schema;
    this.name = name;
    this.sql = sql;
    this.shown = shown;
    this.quotes = quotes;
    this.columns = columns;
  }

  /**
   * Looks a table up.
   *
   * @param connection to the database
   * @param written the table as the feed file spells it, with its schema
   */
  public static SourceTable find(Connection connection, String written) throws SQLException {
    return new TableSearch(connection, written).find();
  }

  /**
   * Whether a feed file can name a table or a column so: a dot stands between a table and its
   * place, a comma between the names that a log's reader is given, and a semicolon between
   * statements.
   */
  public static boolean canBeNamed(String text) {
    return NAME.matcher(text).matches() && text.equals(text.strip());
  }

  /** The name with its place, as a feed file writes it. */
  public String qualified() {
    String place = schema == null ? catalog : schema;
    return place == null ? name : place + "." + name;
  }

  /** Whether the database's catalogue shows the table. */
  public boolean isKnown() {
    return !columns.isEmpty();
  }

  /** The table's name for a question. */
  public String sql() {
    return sql;
  }

  /** The table's name for a statement that people read: quoted only where it must be. */
  public String shown() {
    return shown;
  }

  /** A column's name for a question. */
  public String column(String written) {
    Column column = columns.get(NameQuotes.key(written));
    return column == null ? quotes.unknown(written) : quotes.always(column.name());
  }

  /** A column's name for a statement that people read: quoted only where it must be. */
  public String shownColumn(String written) {
    Column column = columns.get(NameQuotes.key(written));
    return column == null ? quotes.unknown(written) : quotes.whereNeeded(column.name());
  }

  /** A column as the catalogue spells it; empty when it shows none. */
  public Optional<String> spelled(String written) {
    return Optional.ofNullable(columns.get(NameQuotes.key(written))).map(Column::name);
  }

  /** Columns' names for a question, in order. */
  public List<String> columns(Collection<String> written) {
    return written.stream().map(this::column).toList();
  }

  /** The column's {@link Types JDBC type}; null when the database does not say. */
  public @Nullable Integer type(String written) {
    Column column = columns.get(NameQuotes.key(written));
    return column == null ? null : column.type();
  }

  /** Whether a column may be empty, as far as the database says. */
  boolean canBeEmpty(String written) {
    Column column = columns.get(NameQuotes.key(written));
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
