package org.fengqiao.connectors.drift;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.connectors.feed.ColumnReference;

/**
 * The changes of one feed's source that people have agreed to, in the edge's tables.
 *
 * @param store connection to the edge's store, which stays open
 * @param feed name of the feed
 */
record Acceptances(Connection store, String feed) {

  private static final String OPEN =
      """
      select part, name, change, before, after from edge.source_change
      where feed = ? order by part, noticed_at, name\
      """;
  private static final String ACCEPT =
      """
      insert into edge.source_acceptance
        (feed, part, name, change, before, after, accepted_by, reason)
      values (?, ?, ?, ?, ?, ?, ?, ?)\
      """;
  private static final String UNTAKEN =
      """
      select number, part, name, change, before, after from edge.source_acceptance
      where feed = ? and part = ? and taken_at is null\
      """;
  private static final String TAKE =
      """
      update edge.source_acceptance set taken_at = now()
      where feed = ? and part = ? and number <= ? and taken_at is null\
      """;

  /**
   * Agreements that the edge has not followed yet.
   *
   * @param changes what was agreed to
   * @param newest number of the newest of them; 0 when there is none
   */
  record Untaken(Set<Change> changes, long newest) {}

  /** Whether the edge has ever looked at the columns of the feed's source. */
  boolean isSeen() throws SQLException {
    try (PreparedStatement statement =
        store.prepareStatement("select 1 from edge.source_column where feed = ? limit 1")) {
      statement.setString(1, feed);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  /** The changes that the edge has noticed and that nobody has agreed to. */
  List<Change> open() throws SQLException {
    try (PreparedStatement statement = store.prepareStatement(OPEN)) {
      statement.setString(1, feed);
      List<Change> open = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          open.add(change(rows));
        }
      }
      return open;
    }
  }

  /** Writes an agreement down. */
  void accept(Change change, String by, String reason) throws SQLException {
    String child = change.column().child();
    try (PreparedStatement statement = store.prepareStatement(ACCEPT)) {
      statement.setString(1, feed);
      statement.setString(2, child == null ? Part.ROW.stored() : child);
      statement.setString(3, change.column().column());
      statement.setString(4, change.kind().name());
      statement.setString(5, change.before());
      statement.setString(6, change.after());
      statement.setString(7, by);
      statement.setString(8, reason);
      statement.executeUpdate();
    }
  }

  /** What was agreed to of a part and waits for the edge. */
  Untaken untaken(Part part) throws SQLException {
    try (PreparedStatement statement = store.prepareStatement(UNTAKEN)) {
      statement.setString(1, feed);
      statement.setString(2, part.stored());
      Set<Change> changes = new HashSet<>();
      long newest = 0;
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          changes.add(change(rows));
          newest = Math.max(newest, rows.getLong("number"));
        }
      }
      return new Untaken(changes, newest);
    }
  }

  /**
   * Notes that the edge has followed the agreements; one that came meanwhile waits for its turn.
   */
  int take(Part part, Untaken followed) throws SQLException {
    try (PreparedStatement statement = store.prepareStatement(TAKE)) {
      statement.setString(1, feed);
      statement.setString(2, part.stored());
      statement.setLong(3, followed.newest());
      return statement.executeUpdate();
    }
  }

  private static Change change(ResultSet row) throws SQLException {
    String part = row.getString("part");
    return new Change(
        new ColumnReference(part.isEmpty() ? null : part, row.getString("name")),
        Change.Kind.valueOf(row.getString("change")),
        row.getString("before"),
        row.getString("after"));
  }
}
