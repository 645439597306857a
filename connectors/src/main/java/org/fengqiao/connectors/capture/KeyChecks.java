package org.fengqiao.connectors.capture;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What must hold of a table before it is read by its key: the key tells its rows apart. Two rows of
 * one key would look like one that changes at every look, for ever.
 */
public final class KeyChecks {

  private static final Logger LOG = LoggerFactory.getLogger(KeyChecks.class);

  private final FeedPlace place;
  private final String written;
  private final List<String> key;

  /**
   * Prepares the check.
   *
   * @param written the table as the feed file spells it
   * @param key the feed file's key
   */
  public KeyChecks(FeedPlace place, String written, List<String> key) {
    this.place = place;
    this.written = written;
    this.key = key;
  }

  /**
   * Checks the table.
   *
   * @throws CaptureException when two of its rows have one key
   */
  public void check(JdbcSource source) throws CaptureException {
    if (!isKeptApart(source)) {
      refuseTwoRowsOfOneKey(source);
      LOG.warn("{}", place.text("C208", written, String.join(", ", key)));
    }
  }

  /** Refuses a table with two rows of one key. */
  void mustTellRowsApart(JdbcSource source) throws CaptureException {
    if (!isKeptApart(source)) {
      refuseTwoRowsOfOneKey(source);
    }
  }

  /** Complains of a table whose rows are apart today, but not by a rule of the source. */
  void shouldKeepRowsApart(JdbcSource source) throws CaptureException {
    if (!isKeptApart(source)) {
      throw place.stops("C208", written, String.join(", ", key));
    }
  }

  private boolean isKeptApart(JdbcSource source) throws CaptureException {
    SourceTable table = source.table(written);
    return source.ask(written, connection -> isKeptApartBySource(connection, table));
  }

  private void refuseTwoRowsOfOneKey(JdbcSource source) throws CaptureException {
    SourceTable table = source.table(written);
    if (source.ask(written, connection -> hasTwoRowsOfOneKey(connection, table))) {
      throw notApart();
    }
  }

  /** That two rows of one key were met. */
  public CaptureException notApart() {
    return place.stops("C203", written, String.join(", ", key));
  }

  /** A view has neither primary key nor index, and some databases refuse to be asked. */
  private boolean isKeptApartBySource(Connection connection, SourceTable table) {
    Map<String, Set<String>> unique = new HashMap<>();
    try (ResultSet columns =
        connection
            .getMetaData()
            .getIndexInfo(table.catalog(), table.schema(), table.name(), true, true)) {
      while (columns.next()) {
        String column = columns.getString("COLUMN_NAME");
        if (column != null) {
          unique
              .computeIfAbsent(columns.getString("INDEX_NAME"), index -> new HashSet<>())
              .add(lower(column));
        }
      }
    } catch (SQLException noIndexes) {
      return false;
    }
    Collection<String> lowerKey = key.stream().map(KeyChecks::lower).toList();
    return unique.values().stream().anyMatch(lowerKey::containsAll);
  }

  private boolean hasTwoRowsOfOneKey(Connection connection, SourceTable table) throws SQLException {
    String columns = String.join(",", table.columns(key));
    String doubled =
        "select %1$s from %2$s where %3$s is not null group by %1$s having count(*) > 1"
            .formatted(columns, table.sql(), table.column(key.getFirst()));
    return !RowQuestion.ask(connection, doubled, List.of(), 1).isEmpty();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
