package org.fengqiao.connectors.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/**
 * The counts of the error budgets in an edge's store, so that a restart forgives nothing.
 *
 * @param store connection to the edge's store, which stays open
 */
public record BudgetCounts(Connection store) {

  private static final String ALL_ROWS = "";
  private static final String READ =
      "select feed, rule, opened_at, counted from edge.error_window order by feed, rule";
  private static final String FORGET = "delete from edge.error_window where feed = ?";
  private static final String WRITE =
      "insert into edge.error_window (feed, rule, opened_at, counted) values (?, ?, ?, ?)";

  /** The open window of each feed that has one. */
  public Map<String, BudgetCount> read() throws SQLException {
    Map<String, BudgetCount> counts = new HashMap<>();
    try (PreparedStatement statement = store.prepareStatement(READ);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        Instant opened = rows.getObject("opened_at", OffsetDateTime.class).toInstant();
        BudgetCount before =
            counts.getOrDefault(rows.getString("feed"), BudgetCount.opened(opened));
        counts.put(rows.getString("feed"), with(before, rows));
      }
    }
    return counts;
  }

  private static BudgetCount with(BudgetCount before, ResultSet row) throws SQLException {
    String rule = row.getString("rule");
    long counted = row.getLong("counted");
    if (rule.equals(ALL_ROWS)) {
      return new BudgetCount(before.openedAt(), counted, before.refused());
    }
    Map<String, Long> refused = new HashMap<>(before.refused());
    refused.put(rule, counted);
    return new BudgetCount(before.openedAt(), before.captured(), refused);
  }

  /** Writes down the windows as they are now. */
  public void write(Map<String, BudgetCount> counts) throws SQLException {
    boolean alone = store.getAutoCommit();
    store.setAutoCommit(false);
    try (PreparedStatement forget = store.prepareStatement(FORGET);
        PreparedStatement write = store.prepareStatement(WRITE)) {
      for (Map.Entry<String, BudgetCount> feed : counts.entrySet()) {
        forget.setString(1, feed.getKey());
        forget.addBatch();
        BudgetCount count = feed.getValue();
        add(write, feed.getKey(), ALL_ROWS, count.openedAt(), count.captured());
        for (Map.Entry<String, Long> rule : count.refused().entrySet()) {
          add(write, feed.getKey(), rule.getKey(), count.openedAt(), rule.getValue());
        }
      }
      forget.executeBatch();
      write.executeBatch();
      store.commit();
    } finally {
      store.setAutoCommit(alone);
    }
  }

  private static void add(
      PreparedStatement write, String feed, String rule, Instant openedAt, long counted)
      throws SQLException {
    write.setString(1, feed);
    write.setString(2, rule);
    write.setObject(3, openedAt.atOffset(ZoneOffset.UTC));
    write.setLong(4, counted);
    write.addBatch();
  }
}
