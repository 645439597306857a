package org.fengqiao.connectors.survey;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.capture.SourceTable;
import org.fengqiao.connectors.survey.Survey.Column;
import org.fengqiao.connectors.survey.Survey.Hanging;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a table and finds the tables whose rows hang from it: by foreign keys, and where a
 * source declares none, by values that both hold.
 */
public final class DatabaseSurvey {

  private static final int ROWS = 1000;
  private static final int CHILD_ROWS = 300;
  private static final int MOST_TABLES = 60;
  private static final int FEWEST_HITS = 3;
  private static final double ENOUGH = 0.3;
  private static final int SHORTEST_LINK = 5;

  private DatabaseSurvey() {}

  /**
   * Looks.
   *
   * @param source a connection that only looks
   * @param table the main table, with or without its schema
   * @throws CaptureException when the table cannot be read
   */
  public static Survey of(JdbcSource source, String table) throws CaptureException {
    Survey main = TableSurvey.of(source, table, ROWS);
    SourceTable known = source.table(table);
    Map<String, Map<String, String>> declared =
        source.ask(table, connection -> foreignKeys(connection, known));
    List<Hanging> children = new ArrayList<>();
    for (String other : source.ask(table, connection -> tables(connection, known, main.table()))) {
      hanging(source, main, other, declared.get(other)).ifPresent(children::add);
    }
    return main.with(children);
  }

  private static Optional<Hanging> hanging(
      JdbcSource source, Survey main, String table, @Nullable Map<String, String> declared) {
    Survey other;
    try {
      other = TableSurvey.of(source, table, CHILD_ROWS);
    } catch (CaptureException notForUs) {
      return Optional.empty();
    }
    String name = table.substring(table.indexOf('.') + 1).replaceAll("[^\\p{L}\\p{N}_]", "_");
    if (declared != null) {
      return Optional.of(new Hanging(name, declared, true, other));
    }
    return link(main, other).map(link -> new Hanging(name, link, false, other));
  }

  /** The pair of columns that has most values in common, when it is enough to believe in. */
  private static Optional<Map<String, String>> link(Survey main, Survey other) {
    Map<String, String> best = Map.of();
    long most = 0;
    for (Column mine : main.columns()) {
      if (!mine.sketch().tellsRowsApart() || mine.holdsTimes() || isOfAPerson(mine)) {
        continue;
      }
      for (Column theirs : other.columns()) {
        long hits = hits(main, mine, theirs);
        if (hits > most) {
          most = hits;
          best = Map.of(theirs.name(), mine.name());
        }
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  /** Two cases of one person share a phone, and neither hangs from the other. */
  private static boolean isOfAPerson(Column column) {
    return column.sketch().share(ValueShape.PHONE) >= ENOUGH
        || column.sketch().share(ValueShape.CITIZEN_NUMBER) >= ENOUGH;
  }

  private static long hits(Survey main, Column mine, Column theirs) {
    if (!pointsByName(main, mine, theirs) && mine.sketch().shortest() < SHORTEST_LINK) {
      return 0;
    }
    Set<Integer> both = new HashSet<>(theirs.sketch().hashes());
    int kinds = both.size();
    both.retainAll(mine.sketch().hashes());
    return both.size() >= FEWEST_HITS && both.size() >= ENOUGH * kinds ? both.size() : 0;
  }

  /** Whether a name is that of the other column, alone or behind the main table's: xf_id of xf. */
  private static boolean pointsByName(Survey main, Column mine, Column theirs) {
    String name = theirs.name();
    String key = "_" + mine.name();
    return name.equals(mine.name())
        || name.endsWith(key)
            && main.key().equals(List.of(mine.name()))
            && main.table()
                .toLowerCase(Locale.ROOT)
                .contains(name.substring(0, name.length() - key.length()));
  }

  /** Child table to its column and the main column that it points to. */
  private static Map<String, Map<String, String>> foreignKeys(
      Connection connection, SourceTable table) throws SQLException {
    Map<String, Map<String, String>> found = new LinkedHashMap<>();
    try (ResultSet rows =
        connection.getMetaData().getExportedKeys(table.catalog(), table.schema(), table.name())) {
      while (rows.next()) {
        found
            .computeIfAbsent(qualified(rows, "FKTABLE_"), absent -> new LinkedHashMap<>())
            .put(
                rows.getString("FKCOLUMN_NAME").toLowerCase(Locale.ROOT),
                rows.getString("PKCOLUMN_NAME").toLowerCase(Locale.ROOT));
      }
    }
    return found;
  }

  private static List<String> tables(Connection connection, SourceTable table, String main)
      throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet rows =
        connection
            .getMetaData()
            .getTables(
                table.catalog(),
                table.schema(),
                "%",
                new String[] {"TABLE", "VIEW", "BASE TABLE"})) {
      while (rows.next() && tables.size() < MOST_TABLES) {
        String other = qualified(rows, "TABLE_");
        if (!other.equalsIgnoreCase(main) && SourceTable.canBeNamed(other)) {
          tables.add(other);
        }
      }
    }
    return tables;
  }

  /** The name of a row of metadata as a feed file writes it; MariaDB has catalogs, not schemas. */
  private static String qualified(ResultSet rows, String prefix) throws SQLException {
    String schema =
        Objects.requireNonNullElse(
            rows.getString(prefix + "SCHEM"),
            Objects.requireNonNullElse(rows.getString(prefix + "CAT"), ""));
    String table = rows.getString(prefix + "NAME");
    return schema.isEmpty() ? table : schema + "." + table;
  }
}
