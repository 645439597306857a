package org.fengqiao.ops.demo;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads a hub's database as an analyst would: by plain SQL. */
final class HubBooks {

  private static final String FIGURES =
      """
      with ledger as (
        select feed, sum(captured) as captured, sum(unaccounted) as unaccounted
        from warehouse.ledger group by feed),
      inbox as (
        select split_part(record_key, ':', 1) as feed,
               count(distinct record_key) filter (where disposition = 'A') as accepted,
               count(distinct record_key) filter (where disposition = 'Q') as quarantined,
               count(distinct record_key) filter (where disposition = 'E') as excluded
        from hub.inbox group by 1),
      facts as (
        select feed, count(*) as stored, count(*) filter (where removed) as removed
        from warehouse.case_fact group by feed)
      select feed, captured, unaccounted, coalesce(accepted, 0), coalesce(quarantined, 0),
             coalesce(excluded, 0), coalesce(stored, 0), coalesce(removed, 0)
      from ledger left join inbox using (feed) left join facts using (feed)
      """;

  /** The ledger alone, which costs nothing to read: versions, not records. */
  private static final String LEDGER =
      """
      select feed, sum(captured), sum(unaccounted), sum(accepted), sum(quarantined), sum(excluded),
             0, 0
      from warehouse.ledger group by feed
      """;

  /** A record of the dispute that the most departments know. */
  private static final String EXAMPLE =
      """
      select c.record_key, d.department_count
      from warehouse.dispute_fact d join warehouse.case_fact c using (dispute_id)
      where d.department_count > 1 and not c.removed
      order by d.department_count desc, c.feed <> 'justice.mediation', d.record_count, c.record_key
      limit 1
      """;

  private static final String REASONS =
      """
      select feed, rule, field, count(distinct record_key)
      from edge.quarantine where settled_at is null
      group by feed, rule, field order by feed, rule, field
      """;

  private static final String ALERTS =
      """
      select alert_id, state, border_pair, level, raised_at, receipted_at, answered_at, progress
      from hub.border_alert where direction = ? order by raised_at
      """;

  /** Rows in quarantine for one reason. */
  record Reason(String feed, String rule, @Nullable String field, long rows) {}

  /** A record of a dispute that several departments know. */
  record Example(String recordKey, int departments) {}

  /** A border alert. */
  record AlertLine(
      String id,
      String state,
      String pair,
      String level,
      Instant raised,
      @Nullable Instant receipted,
      @Nullable Instant answered,
      @Nullable String progress) {}

  private final HubAddress hub;

  HubBooks(HubAddress hub) {
    this.hub = hub;
  }

  /** What every feed's records have become. */
  Map<String, FeedFigures> figures() throws SQLException {
    return figures(FIGURES);
  }

  /** What the ledger alone says; nothing of the warehouse. */
  Map<String, FeedFigures> ledger() throws SQLException {
    return figures(LEDGER);
  }

  /** A record worth looking at; empty when no dispute spans two departments. */
  Optional<Example> example() throws SQLException {
    try (Connection connection = connection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(EXAMPLE)) {
      return rows.next()
          ? Optional.of(new Example(rows.getString(1), rows.getInt(2)))
          : Optional.empty();
    }
  }

  private Map<String, FeedFigures> figures(String sql) throws SQLException {
    Map<String, FeedFigures> figures = new TreeMap<>();
    try (Connection connection = connection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        figures.put(
            rows.getString(1),
            new FeedFigures(
                rows.getLong(2),
                rows.getLong(3),
                rows.getLong(4),
                rows.getLong(5),
                rows.getLong(6),
                rows.getLong(7),
                rows.getLong(8)));
      }
    }
    return figures;
  }

  List<Reason> reasons() throws SQLException {
    List<Reason> reasons = new ArrayList<>();
    try (Connection connection = connection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(REASONS)) {
      while (rows.next()) {
        reasons.add(
            new Reason(rows.getString(1), rows.getString(2), rows.getString(3), rows.getLong(4)));
      }
    }
    return reasons;
  }

  /** Alerts sent (OUT) or received (IN), the oldest first. */
  List<AlertLine> alerts(String direction) throws SQLException {
    List<AlertLine> alerts = new ArrayList<>();
    try (Connection connection = connection();
        var statement = connection.prepareStatement(ALERTS)) {
      statement.setString(1, direction);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          alerts.add(
              new AlertLine(
                  rows.getString(1),
                  rows.getString(2),
                  rows.getString(3),
                  rows.getString(4),
                  rows.getTimestamp(5).toInstant(),
                  instant(rows.getTimestamp(6)),
                  instant(rows.getTimestamp(7)),
                  rows.getString(8)));
        }
      }
    }
    return alerts;
  }

  private static @Nullable Instant instant(java.sql.@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }

  Connection connection() throws SQLException {
    return DriverManager.getConnection(hub.database());
  }
}
