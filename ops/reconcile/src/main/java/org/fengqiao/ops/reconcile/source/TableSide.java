package org.fengqiao.ops.reconcile.source;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.fengqiao.ops.reconcile.feed.FeedFile;
import org.jspecify.annotations.Nullable;

/**
 * A feed's table, read by JDBC in one snapshot. Nothing but keys and plain columns is asked for.
 */
public final class TableSide implements SourceSide {

  private static final int ROWS_AT_ONCE = 5_000;

  private final FeedFile feed;
  private final Connection connection;
  private final TableQuestion question;

  private TableSide(FeedFile feed, Connection connection, TableQuestion question) {
    this.feed = feed;
    this.connection = connection;
    this.question = question;
  }

  /**
   * The feed's table on a connection, which is closed with the side.
   *
   * @throws SourceException when the table cannot be asked
   */
  public static TableSide on(Connection connection, FeedFile feed) throws SourceException {
    try {
      return new TableSide(
          feed,
          connection,
          TableQuestion.of(
              connection, feed.source().table(), feed.columns(), feed.source().key().size()));
    } catch (SQLException e) {
      throw unreadable(feed, e);
    }
  }

  @Override
  public long tell(Consumer<SourceRecord> listener) throws SourceException {
    try (PreparedStatement statement = connection.prepareStatement(question.select())) {
      statement.setFetchSize(ROWS_AT_ONCE);
      return tell(statement, listener);
    } catch (SQLException e) {
      throw unreadable(feed, e);
    }
  }

  private long tell(PreparedStatement statement, Consumer<SourceRecord> listener)
      throws SQLException {
    long keyless = 0;
    try (ResultSet rows = statement.executeQuery()) {
      TableRow reader = new TableRow(rows.getMetaData(), feed.columns());
      while (rows.next()) {
        Map<String, @Nullable Object> row = reader.read(rows);
        String key = KeySpelling.of(row, feed.source().key());
        if (key == null) {
          keyless++;
        } else {
          listener.accept(new SourceRecord(feed.prefix() + key, feed.fate(row), feed.content(row)));
        }
      }
    }
    return keyless;
  }

  @Override
  public List<SourceRecord> find(Collection<String> recordKeys) throws SourceException {
    List<SourceRecord> found = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(question.ofOneKey())) {
      for (String recordKey : recordKeys) {
        if (bind(statement, recordKey.substring(feed.prefix().length()))) {
          tell(
              statement,
              // A database may hold 'A' for equal to 'a' or 7 for equal to 07; a record key does
              // not.
              record -> {
                if (record.recordKey().equals(recordKey)) {
                  found.add(record);
                }
              });
        }
      }
    } catch (SQLException e) {
      throw unreadable(feed, e);
    }
    return found;
  }

  /** False when no row can have such a key. */
  private boolean bind(PreparedStatement statement, String key) throws SQLException {
    String[] parts = key.split(Pattern.quote(KeySpelling.BETWEEN), -1);
    if (parts.length != question.key().size()) {
      return false;
    }
    for (int place = 0; place < parts.length; place++) {
      switch (question.keyTypes().get(place)) {
        case Types.BIGINT,
            Types.INTEGER,
            Types.SMALLINT,
            Types.TINYINT,
            Types.NUMERIC,
            Types.DECIMAL -> {
          if (!parts[place].matches("-?\\d{1,38}(\\.\\d{1,38})?")) {
            return false;
          }
          statement.setBigDecimal(place + 1, new BigDecimal(parts[place]));
        }
        case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.NCHAR, Types.NVARCHAR ->
            statement.setString(place + 1, parts[place]);
        default -> statement.setObject(place + 1, parts[place], Types.OTHER);
      }
    }
    return true;
  }

  private static SourceException unreadable(FeedFile feed, SQLException cause) {
    // Neither the driver's own words nor the cause, which may quote a row.
    return new SourceException(feed.source().table() + " (SQLSTATE " + cause.getSQLState() + ")");
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException alreadyGone) {
      // Nothing was written, so nothing can be lost with it.
    }
  }
}
