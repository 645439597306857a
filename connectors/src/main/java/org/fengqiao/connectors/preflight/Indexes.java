package org.fengqiao.connectors.preflight;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.IndexedColumns;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.capture.Requirement;
import org.fengqiao.connectors.capture.Requirement.Kind;
import org.fengqiao.connectors.capture.SourceTable;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.Source;

/** Columns by which the edge asks should have an index, or each question reads the whole table. */
final class Indexes {

  private Indexes() {}

  static List<Requirement> requirements(Feed feed) {
    FeedPlace place = new FeedPlace(feed.name(), feed.source().connection());
    List<Requirement> all = new ArrayList<>();
    if (feed.source() instanceof Source.Poll poll) {
      all.add(of(place, poll.table(), poll.changed()));
    }
    for (Source.Child child : feed.source().children().values()) {
      if (!child.parent().isEmpty()) {
        all.add(of(place, child.table(), child.parent().keySet().iterator().next()));
      }
      if (child.changed() != null) {
        all.add(of(place, child.table(), child.changed()));
      }
    }
    return all;
  }

  private static Requirement of(FeedPlace place, String table, String column) {
    return Requirement.should(
        Kind.INDEX, table + "(" + column + ")", source -> check(source, place, table, column));
  }

  private static void check(JdbcSource source, FeedPlace place, String table, String column)
      throws CaptureException {
    SourceTable known = source.table(table);
    Set<String> indexed = source.ask(table, connection -> IndexedColumns.of(connection, known));
    if (!indexed.contains(column.toLowerCase(Locale.ROOT)) && !isView(source, table, known)) {
      throw place.stops("C218", known.shown(), known.shownColumn(column));
    }
  }

  private static boolean isView(JdbcSource source, String table, SourceTable known)
      throws CaptureException {
    return source.ask(
        table,
        connection -> {
          DatabaseMetaData facts = connection.getMetaData();
          try (ResultSet found =
              facts.getTables(
                  known.catalog(), known.schema(), known.name(), new String[] {"VIEW"})) {
            return found.next();
          }
        });
  }
}
