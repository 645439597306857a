package org.fengqiao.connectors.capture;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.connectors.capture.Requirement.Kind;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.Source.Child;

/** What tables must fulfil before they are read by questions for the first time. */
public final class TableRequirements {

  private TableRequirements() {}

  /**
   * Every requirement of the main table and the child tables, in the order in which it must be
   * mended.
   *
   * @param table the main table as the feed file spells it
   * @param more columns that the capture takes besides those of the feed file
   */
  public static List<Requirement> of(Feed feed, String table, List<String> more) {
    FeedPlace place = new FeedPlace(feed.name(), feed.source().connection());
    List<String> key = feed.source().key();
    Set<String> columns = new LinkedHashSet<>(key);
    columns.addAll(more);
    columns.addAll(feed.source().columns());
    feed.source().children().values().forEach(child -> columns.addAll(child.parent().values()));
    KeyChecks checks = new KeyChecks(place, table, key);
    List<Requirement> all = new ArrayList<>(readable(place, table, List.copyOf(columns)));
    all.add(Requirement.must(Kind.KEY, table, checks::mustTellRowsApart));
    all.add(Requirement.should(Kind.KEY, table, checks::shouldKeepRowsApart));
    for (Child child : feed.source().children().values()) {
      List<String> taken = new ArrayList<>(child.key());
      taken.addAll(child.parent().keySet());
      taken.addAll(child.columns());
      all.addAll(readable(place, child.table(), taken));
    }
    return all;
  }

  /**
   * That a table is there, may be read and has its columns. One row is asked for, which fails as
   * the capture itself would.
   */
  public static List<Requirement> readable(FeedPlace place, String table, List<String> columns) {
    return List.of(
        Requirement.must(
            Kind.READABLE, table, source -> look(source, table, source.table(table), "1")),
        Requirement.must(
            Kind.COLUMNS, table, source -> checkColumns(source, place, table, columns)));
  }

  private static void checkColumns(
      JdbcSource source, FeedPlace place, String table, List<String> columns)
      throws CaptureException {
    SourceTable known = source.table(table);
    try {
      look(source, table, known, String.join(",", known.columns(columns)));
    } catch (CaptureException unmet) {
      List<String> missing = new ArrayList<>();
      for (String column : columns.stream().distinct().toList()) {
        if (!isThere(source, table, known, column)) {
          missing.add(column);
        }
      }
      throw missing.isEmpty() ? unmet : place.stops("C104", table, missing);
    }
  }

  private static boolean isThere(
      JdbcSource source, String table, SourceTable known, String column) {
    try {
      look(source, table, known, known.column(column));
      return true;
    } catch (CaptureException absent) {
      return false;
    }
  }

  private static void look(JdbcSource source, String table, SourceTable known, String columns)
      throws CaptureException {
    source.ask(
        table,
        connection -> {
          try (var statement =
              connection.prepareStatement("select " + columns + " from " + known.sql())) {
            statement.setMaxRows(1);
            statement.setFetchSize(1);
            return statement.executeQuery().next();
          }
        });
  }
}
