package org.fengqiao.connectors.drift;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.connectors.feed.ColumnReference;
import org.fengqiao.connectors.feed.Source;
import org.jspecify.annotations.Nullable;

/**
 * A table of a feed, or its counterpart in files and services.
 *
 * @param child name of the child in the feed file; null for the main row
 * @param table the table as the feed file writes it; empty where there is none
 */
record Part(@Nullable String child, String table) {

  /** The main row of a file or a service. */
  static final Part ROW = new Part(null, "");

  /** The rows of a child inside a file or an answer. */
  static Part inside(String child) {
    return new Part(child, "");
  }

  /** The tables that a database can be asked about; none for files and services. */
  static List<Part> tables(Source source) {
    return switch (source) {
      case Source.Log log -> tables(log, log.table());
      case Source.Poll poll -> tables(poll, poll.table());
      case Source.Trigger trigger -> tables(trigger, trigger.table());
      case Source.Difference difference -> tables(difference, difference.table());
      case Source.Folder folder -> List.of();
      case Source.Service service -> List.of();
      case Source.Push push -> List.of();
    };
  }

  private static List<Part> tables(Source source, String main) {
    List<Part> tables = new ArrayList<>();
    tables.add(new Part(null, main));
    source.children().forEach((name, child) -> tables.add(new Part(name, child.table())));
    return tables;
  }

  /** A column of it. */
  ColumnReference column(String name) {
    return new ColumnReference(child, name);
  }

  /** How the edge's store names it. */
  String stored() {
    return child == null ? "" : child;
  }
}
