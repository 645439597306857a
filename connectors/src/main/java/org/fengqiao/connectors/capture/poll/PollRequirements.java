package org.fengqiao.connectors.capture.poll;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.capture.Requirement;
import org.fengqiao.connectors.capture.Requirement.Kind;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.feed.Source.Child;

/** What a table must fulfil before it is polled for the first time. */
public final class PollRequirements {

  private PollRequirements() {}

  /** Every requirement, in the order in which it must be mended. */
  public static List<Requirement> of(Feed feed, Source.Poll poll) {
    FeedPlace place = new FeedPlace(feed.name(), poll.connection());
    List<Requirement> all = new ArrayList<>();
    all.addAll(ofTable(place, poll.table(), PollQueries.columns(poll)));
    all.add(
        Requirement.must(
            Kind.KEY,
            poll.table(),
            source -> new PollChecks(place, poll, source).mustTellRowsApart()));
    all.add(
        Requirement.should(
            Kind.KEY,
            poll.table(),
            source -> new PollChecks(place, poll, source).shouldKeepRowsApart()));
    for (Child child : poll.children().values()) {
      List<String> columns = new ArrayList<>(child.key());
      columns.addAll(child.parent().keySet());
      columns.addAll(child.columns());
      all.addAll(ofTable(place, child.table(), columns));
    }
    return all;
  }

  /** One row is asked for, which fails as the capture itself would. */
  private static List<Requirement> ofTable(FeedPlace place, String table, List<String> columns) {
    return List.of(
        Requirement.must(Kind.READABLE, table, source -> look(source, table, "1")),
        Requirement.must(
            Kind.COLUMNS, table, source -> checkColumns(source, place, table, columns)));
  }

  private static void checkColumns(
      JdbcSource source, FeedPlace place, String table, List<String> columns)
      throws CaptureException {
    try {
      look(source, table, String.join(",", columns));
    } catch (CaptureException unmet) {
      List<String> missing = new ArrayList<>();
      for (String column : columns.stream().distinct().toList()) {
        if (!isThere(source, table, column)) {
          missing.add(column);
        }
      }
      throw missing.isEmpty() ? unmet : place.stops("C104", table, missing);
    }
  }

  private static boolean isThere(JdbcSource source, String table, String column) {
    try {
      look(source, table, column);
      return true;
    } catch (CaptureException absent) {
      return false;
    }
  }

  private static void look(JdbcSource source, String table, String columns)
      throws CaptureException {
    source.ask(
        table,
        connection -> {
          try (var statement =
              connection.prepareStatement("select " + columns + " from " + table)) {
            statement.setMaxRows(1);
            statement.setFetchSize(1);
            return statement.executeQuery().next();
          }
        });
  }
}
