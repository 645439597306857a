package org.fengqiao.connectors.capture.cdc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.EdgeTables;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The orders to read rows of one feed's followed table again. They outlive the edge: one that was
 * broken off goes on where it had come to.
 */
public final class Rereadings {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ORDER =
      """
      insert into edge.log_rereading (feed, key_from, key_to, ordered_by, reason)
      values (?, ?, ?, ?, ?)""";
  private static final String OLDEST =
      """
      select number, key_from, key_to, ordered_by, coalesce(reached, '[]'), row_count
        from edge.log_rereading where feed = ? and ended_at is null order by number limit 1""";
  private static final String ADVANCE =
      "update edge.log_rereading set reached = ?, row_count = ? where number = ?";
  private static final String END =
      "update edge.log_rereading set ended_at = now(), refused = ? where number = ?";

  private final EdgeTables tables;
  private final String feed;

  Rereadings(DataSource edgeStore, String feed) {
    this.tables = new EdgeTables(edgeStore, feed);
    this.feed = feed;
  }

  /**
   * Orders that rows are read again while the log is followed.
   *
   * @param store connection to the edge's store, which stays open
   * @param feed name of a feed that follows a log
   * @param from least value of the first key column; null when open
   * @param to largest value of the first key column; null when open
   * @param by account of whoever orders it
   * @param reason why, in their words
   */
  public static void order(
      Connection store,
      String feed,
      @Nullable String from,
      @Nullable String to,
      String by,
      String reason)
      throws SQLException {
    try (PreparedStatement statement = store.prepareStatement(ORDER)) {
      statement.setString(1, feed);
      statement.setString(2, from);
      statement.setString(3, to);
      statement.setString(4, by);
      statement.setString(5, reason);
      statement.executeUpdate();
      if (!store.getAutoCommit()) {
        store.commit();
      }
    }
  }

  /** The order that is to be followed next, or goes on. */
  Optional<Rereading> oldest() throws CaptureException {
    return tables.ask(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(OLDEST)) {
            statement.setString(1, feed);
            try (ResultSet row = statement.executeQuery()) {
              return row.next()
                  ? Optional.of(
                      new Rereading(
                          row.getLong(1),
                          row.getString(2),
                          row.getString(3),
                          row.getString(4),
                          JSON.readValue(row.getString(5), new TypeReference<List<String>>() {}),
                          row.getLong(6)))
                  : Optional.empty();
            }
          }
        });
  }

  /** Rows up to here were handed on and confirmed. */
  void advance(Rereading reading) throws CaptureException {
    tables.change(
        ADVANCE, JSON.writeValueAsString(reading.reached()), reading.rows(), reading.number());
  }

  /** The order is followed, or refused with this code. */
  void end(Rereading reading, @Nullable String refused) throws CaptureException {
    tables.change(END, refused, reading.number());
  }
}
