package org.fengqiao.connectors.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * How all feeds of an edge stand.
 *
 * @param store connection to the edge's store, which stays open
 * @param clock tells which words are old
 */
public record FeedBoard(Connection store, Clock clock) {

  /** Every feed that ever ran on this edge, in the order of names. */
  public List<FeedStatus> feeds() throws SQLException {
    Map<String, FeedOrder> newest = new FeedOrders(store).newest();
    return new FeedStandings(store)
        .read().values().stream()
            .map(one -> FeedStatus.of(one, newest.get(one.feed()), clock.instant()))
            .toList();
  }
}
