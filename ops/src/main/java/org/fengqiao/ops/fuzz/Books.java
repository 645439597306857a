package org.fengqiao.ops.fuzz;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.ops.fuzz.hostile.KeySum;
import org.fengqiao.ops.rig.DatabaseServer.Database;

/** What the hub and the edge have written down, as SQL tells it. */
record Books(Database hub, Database edge) {

  private static final int ROWS_AT_ONCE = 10_000;
  private static final String TAKEN =
      """
      select distinct substr(record_key, length(?) + 2) from hub.inbox
      where starts_with(record_key, ? || ':') and disposition = 'A'""";

  /** Rows that the hub has heard of. */
  long captured(String feed) {
    return hub.number("select sum(captured) from hub.ledger where feed = '" + feed + "'");
  }

  /** Rows of all feeds that the hub has heard of. */
  long captured() {
    return hub.number("select sum(captured) from hub.ledger");
  }

  /** What feeds say that they cannot get over, a line for each. */
  List<String> problems() throws SQLException {
    List<String> problems = new ArrayList<>();
    try (Connection connection = hub.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select feed || ' is ' || state || ': ' || problem from hub.feed_report"
                    + " where state in ('STOPPED', 'WAITING')")) {
      while (rows.next()) {
        problems.add(rows.getString(1));
      }
    }
    return problems;
  }

  /** Compares a feed's books with what they must say; adds a line for each difference. */
  void compare(Expected expected, List<String> faults) throws SQLException {
    String feed = expected.feed();
    same(feed, "unaccounted in the ledger", 0, ledger("sum(abs(unaccounted))", feed), faults);
    same(feed, "quarantined at the hub", expected.quarantined(), inbox('Q', feed), faults);
    same(feed, "excluded at the hub", expected.excluded(), inbox('E', feed), faults);
    same(
        feed,
        "sealed at the edge",
        expected.quarantined(),
        edge.number("select count(*) from edge.quarantine where feed = '" + feed + "'"),
        faults);
    KeySum taken = taken(feed);
    if (!taken.equals(expected.taken())) {
      faults.add(
          "%s: %s were to be at the hub, there are %s%s"
              .formatted(
                  feed,
                  expected.taken(),
                  taken,
                  taken.count() == expected.taken().count() ? ", but others" : ""));
    }
  }

  private long ledger(String figure, String feed) {
    return hub.number("select " + figure + " from warehouse.ledger where feed = '" + feed + "'");
  }

  private long inbox(char disposition, String feed) {
    return hub.number(
        "select count(*) from hub.inbox where disposition = '%s' and starts_with(record_key, '%s:')"
            .formatted(disposition, feed));
  }

  private KeySum taken(String feed) throws SQLException {
    KeySum keys = new KeySum();
    try (Connection connection = hub.dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement(TAKEN)) {
      connection.setAutoCommit(false);
      statement.setFetchSize(ROWS_AT_ONCE);
      statement.setString(1, feed);
      statement.setString(2, feed);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          keys.add(rows.getString(1));
        }
      }
    }
    return keys;
  }

  private static void same(
      String feed, String what, long expected, long found, List<String> faults) {
    if (expected != found) {
      faults.add("%s: %s: was to be %d, is %d".formatted(feed, what, expected, found));
    }
  }
}
