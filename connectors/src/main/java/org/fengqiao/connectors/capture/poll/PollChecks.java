package org.fengqiao.connectors.capture.poll;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.capture.TableName;
import org.fengqiao.connectors.feed.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What must hold of a table before it is polled: its key tells its rows apart. Two rows of one key
 * would look like one that changes at every look, for ever.
 */
final class PollChecks {

  private static final Logger LOG = LoggerFactory.getLogger(PollChecks.class);

  private final FeedPlace place;
  private final Source.Poll poll;
  private final JdbcSource source;

  PollChecks(FeedPlace place, Source.Poll poll, JdbcSource source) {
    this.place = place;
    this.poll = poll;
    this.source = source;
  }

  void check() throws CaptureException {
    if (!isKeptApart()) {
      refuseTwoRowsOfOneKey();
      LOG.warn("{}", place.text("C208", poll.table(), key()));
    }
  }

  /** Refuses a table with two rows of one key. */
  void mustTellRowsApart() throws CaptureException {
    if (!isKeptApart()) {
      refuseTwoRowsOfOneKey();
    }
  }

  /** Complains of a table whose rows are apart today, but not by a rule of the source. */
  void shouldKeepRowsApart() throws CaptureException {
    if (!isKeptApart()) {
      throw place.stops("C208", poll.table(), key());
    }
  }

  private boolean isKeptApart() throws CaptureException {
    return source.ask(poll.table(), this::isKeptApartBySource);
  }

  private void refuseTwoRowsOfOneKey() throws CaptureException {
    if (source.ask(poll.table(), this::hasTwoRowsOfOneKey)) {
      throw place.stops("C203", poll.table(), key());
    }
  }

  private String key() {
    return String.join(", ", poll.key());
  }

  /** A view has neither primary key nor index. */
  private boolean isKeptApartBySource(Connection connection) throws SQLException {
    TableName name = TableName.of(connection, poll.table());
    Map<String, Set<String>> unique = new HashMap<>();
    try (ResultSet columns =
        connection
            .getMetaData()
            .getIndexInfo(name.catalog(), name.schema(), name.table(), true, true)) {
      while (columns.next()) {
        String column = columns.getString("COLUMN_NAME");
        if (column != null) {
          unique
              .computeIfAbsent(columns.getString("INDEX_NAME"), index -> new HashSet<>())
              .add(lower(column));
        }
      }
    }
    Collection<String> key = poll.key().stream().map(PollChecks::lower).toList();
    return unique.values().stream().anyMatch(key::containsAll);
  }

  private boolean hasTwoRowsOfOneKey(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(PollQueries.doubledKey(poll));
        ResultSet rows = statement.executeQuery()) {
      return rows.next();
    }
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
