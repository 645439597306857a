package org.fengqiao.connectors.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.fengqiao.connectors.control.FeedOrder.Kind;

/**
 * The orders in an edge's store. They outlive the edge: one that was given while it did not run is
 * followed at its next start.
 *
 * @param store connection to the edge's store, which stays open
 */
public record FeedOrders(Connection store) {

  private static final String GIVE =
      """
      insert into edge.feed_order (feed, kind, given_by, reason) values (?, ?, ?, ?)
      returning number, feed, kind, given_by, given_at, reason, taken_at""";
  private static final String NEWEST =
      """
      select distinct on (feed) number, feed, kind, given_by, given_at, reason, taken_at
      from edge.feed_order where kind %s order by feed, number desc""";
  private static final String STEERING = "in ('PAUSE', 'RESUME')";
  private static final String SNAPSHOTS = "= 'SNAPSHOT'";
  private static final String TAKE =
      """
      update edge.feed_order set taken_at = now()
      where number <= ? and feed = ? and (kind = 'SNAPSHOT') = ? and taken_at is null""";

  /** Writes an order down and returns it as it stands there. */
  public FeedOrder give(String feed, Kind kind, String by, String reason) throws SQLException {
    try (PreparedStatement statement = store.prepareStatement(GIVE)) {
      statement.setString(1, feed);
      statement.setString(2, kind.name());
      statement.setString(3, by);
      statement.setString(4, reason);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        FeedOrder order = read(row);
        commit();
        return order;
      }
    }
  }

  /** The order to pause or to go on that holds for each feed that ever had one. */
  public Map<String, FeedOrder> newest() throws SQLException {
    return newest(STEERING);
  }

  /** The newest order to read a source again, of each feed that ever had one. */
  public Map<String, FeedOrder> snapshots() throws SQLException {
    return newest(SNAPSHOTS);
  }

  private Map<String, FeedOrder> newest(String kinds) throws SQLException {
    try (PreparedStatement statement = store.prepareStatement(NEWEST.formatted(kinds));
        ResultSet rows = statement.executeQuery()) {
      Map<String, FeedOrder> newest = new HashMap<>();
      while (rows.next()) {
        FeedOrder order = read(rows);
        newest.put(order.feed(), order);
      }
      return newest;
    }
  }

  /**
   * Notes that the feed has followed this order and so is done with every older one of its kind.
   */
  public void take(FeedOrder order) throws SQLException {
    try (PreparedStatement statement = store.prepareStatement(TAKE)) {
      statement.setLong(1, order.number());
      statement.setString(2, order.feed());
      statement.setBoolean(3, order.kind() == Kind.SNAPSHOT);
      statement.executeUpdate();
      commit();
    }
  }

  private void commit() throws SQLException {
    if (!store.getAutoCommit()) {
      store.commit();
    }
  }

  private static FeedOrder read(ResultSet row) throws SQLException {
    OffsetDateTime taken = row.getObject("taken_at", OffsetDateTime.class);
    return new FeedOrder(
        row.getLong("number"),
        row.getString("feed"),
        Kind.valueOf(row.getString("kind")),
        row.getString("given_by"),
        row.getObject("given_at", OffsetDateTime.class).toInstant(),
        row.getString("reason"),
        taken == null ? null : taken.toInstant());
  }
}
