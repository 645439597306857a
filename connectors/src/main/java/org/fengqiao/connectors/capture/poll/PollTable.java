package org.fengqiao.connectors.capture.poll;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.JdbcRows;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.capture.RowsByColumns;
import org.fengqiao.connectors.capture.SourceClock;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.feed.Source.Child;
import org.jspecify.annotations.Nullable;

/** Asks a polled table page by page. */
final class PollTable {

  private final Source.Poll poll;
  private final JdbcSource source;

  PollTable(Source.Poll poll, JdbcSource source) {
    this.poll = poll;
    this.source = source;
  }

  /** The page after the given row, or the first of those changed at the given time or later. */
  List<SourceRow> changed(Instant since, @Nullable SourceRow after) throws CaptureException {
    if (after == null) {
      return page(PollQueries.firstPage(poll), List.of(wallTime(since)));
    }
    List<@Nullable Object> place = new ArrayList<>();
    place.add(after.value(poll.changed()));
    poll.key().forEach(column -> place.add(after.value(column)));
    return page(PollQueries.nextPage(poll), place);
  }

  /** The page of never stamped rows after the given row. */
  List<SourceRow> unstamped(@Nullable SourceRow after) throws CaptureException {
    if (after == null) {
      return page(PollQueries.firstUnstamped(poll), List.of());
    }
    List<@Nullable Object> place = new ArrayList<>();
    poll.key().forEach(column -> place.add(after.value(column)));
    return page(PollQueries.nextUnstamped(poll), place);
  }

  /** Links to parents whose child rows changed, oldest change first; the newest time comes last. */
  List<SourceRow> changedParents(Child child, String changed, Instant since)
      throws CaptureException {
    return source.ask(
        child.table(),
        connection ->
            select(
                connection, PollQueries.changedParents(child, changed), List.of(wallTime(since))));
  }

  /** The newest change of any row of a child table. */
  @Nullable Instant newest(Child child, String changed) throws CaptureException {
    List<SourceRow> found =
        source.ask(
            child.table(),
            connection -> select(connection, PollQueries.newestChange(child, changed), List.of()));
    return found.isEmpty() ? null : SourceClock.read(found.getFirst().value("newest"));
  }

  /** Main rows by the columns that a child links to. */
  List<SourceRow> linked(List<String> columns, List<List<Object>> wanted) throws CaptureException {
    if (wanted.isEmpty()) {
      return List.of();
    }
    return source.ask(
        poll.table(),
        connection ->
            RowsByColumns.select(
                connection, poll.table(), PollQueries.columns(poll), columns, wanted));
  }

  private List<SourceRow> page(String sql, List<@Nullable Object> values) throws CaptureException {
    return source.ask(poll.table(), connection -> select(connection, sql, values));
  }

  private static List<SourceRow> select(
      Connection connection, String sql, List<? extends @Nullable Object> values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(PollQueries.PAGE);
      for (int place = 0; place < values.size(); place++) {
        statement.setObject(place + 1, values.get(place));
      }
      List<SourceRow> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        JdbcRows reader = new JdbcRows(rows);
        while (rows.next()) {
          found.add(reader.read(rows));
        }
      }
      return found;
    }
  }

  private static LocalDateTime wallTime(Instant instant) {
    return LocalDateTime.ofInstant(instant, SourceClock.ZONE);
  }
}
