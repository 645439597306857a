package org.fengqiao.connectors.capture;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Where one feed goes on, in the edge's own table: one row for each partition of positions that the
 * capture knows. A write touches the feed's own rows only, so feeds cannot erase each other.
 */
public final class PositionStore {

  private static final String READ =
      "select source, position from edge.capture_position where feed = ?";
  private static final String WRITE =
      """
      insert into edge.capture_position (feed, source, position, stored_at)
      values (?, ?, ?, now())
      on conflict (feed, source) do update
      set position = excluded.position, stored_at = excluded.stored_at""";

  private final EdgeTables tables;
  private final String feed;

  /**
   * Opens the feed's positions.
   *
   * @param edgeStore database with the schema {@code edge}
   * @param feed name of the feed
   */
  public PositionStore(DataSource edgeStore, String feed) {
    this.tables = new EdgeTables(edgeStore, feed);
    this.feed = feed;
  }

  /** The feed's positions by partition; empty before the first batch was confirmed. */
  public Map<String, String> read() throws CaptureException {
    return tables.ask(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setString(1, feed);
            Map<String, String> positions = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
              while (rows.next()) {
                positions.put(rows.getString(1), rows.getString(2));
              }
            }
            return positions;
          }
        });
  }

  /** Stores positions in one transaction; call it only after the broker has confirmed the rows. */
  public void write(Map<String, String> positions) throws CaptureException {
    tables.inTransaction(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            for (Map.Entry<String, String> position : positions.entrySet()) {
              statement.setString(1, feed);
              statement.setString(2, position.getKey());
              statement.setString(3, position.getValue());
              statement.addBatch();
            }
            return statement.executeBatch();
          }
        });
  }

  /** Forgets one of the feed's partitions. */
  public void forget(String source) throws CaptureException {
    tables.change("delete from edge.capture_position where feed = ? and source = ?", feed, source);
  }

  /** Forgets the feed's positions, so that it is loaded anew. */
  public void clear() throws CaptureException {
    tables.change("delete from edge.capture_position where feed = ?", feed);
  }
}
