package org.fengqiao.connectors.preflight;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
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
      all.add(of(place, poll.table(), List.of(poll.changed())));
    }
    for (Source.Child child : feed.source().children().values()) {
      if (!child.parent().isEmpty()) {
        all.add(of(place, child.table(), child.parent().keySet().stream().sorted().toList()));
      }
      if (child.changed() != null) {
        all.add(of(place, child.table(), List.of(child.changed())));
      }
    }
    return all;
  }

  /** Columns that are asked for together: an index that begins with any of them serves. */
  private static Requirement of(FeedPlace place, String table, List<String> columns) {
    return Requirement.should(
        Kind.INDEX,
        table + "(" + String.join(", ", columns) + ")",
        source -> check(source, place, table, columns));
  }

  private static void check(JdbcSource source, FeedPlace place, String table, List<String> columns)
      throws CaptureException {
    SourceTable known = source.table(table);
    Set<String> indexed = source.ask(table, connection -> IndexedColumns.of(connection, known));
    if (columns.stream().noneMatch(column -> indexed.contains(column.toLowerCase(Locale.ROOT)))
        && !isView(source, table, known)) {
      throw place.stops(
          "C218",
          known.shown(),
          columns.stream().map(known::shownColumn).collect(Collectors.joining(", ")));
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
