package org.fengqiao.connectors.preflight;

import java.util.List;
import java.util.stream.Collectors;

/** How one database says what the change table and its triggers are. */
interface TriggerWords {

  /**
   * The change table with its number, and the columns of the main table by which changes name their
   * record. Each of these may be empty there whatever it is in the main table: a change fills those
   * that it knows, and must never fail for another.
   */
  List<String> table(SqlName changes, SqlName table, List<String> links);

  /** The triggers that note the changes of one table. */
  List<String> triggers(Noted noted);

  /** Takes one table's triggers away. */
  List<String> drop(Noted noted);

  /** Takes the change table away. */
  List<String> drop(SqlName changes);

  /** The right to read a table. */
  default List<String> grant(SqlName table, String user) {
    return List.of("GRANT SELECT ON " + table + " TO " + user + ";");
  }

  /** Removes what is older than a week, all but the newest row among it. */
  String purge(SqlName changes);

  /**
   * A table whose changes are noted.
   *
   * @param table its name
   * @param trigger name of its trigger, with the table's schema
   * @param changes the change table
   * @param columns the change table's columns that it fills
   * @param from its own columns that they are filled from
   * @param gone what is noted of a row that is gone or has another key
   * @param stands what is noted of a row that was inserted or updated
   */
  record Noted(
      SqlName table,
      SqlName trigger,
      SqlName changes,
      List<String> columns,
      List<String> from,
      String gone,
      String stands) {

    /** Copies the lists. */
    public Noted {
      columns = List.copyOf(columns);
      from = List.copyOf(from);
    }

    /** The columns that are filled, after the given ones. */
    String filled(String more) {
      return more + ", " + String.join(", ", columns);
    }

    /** Its own columns of a row, named as triggers name rows. */
    String of(String row) {
      return from.stream().map(column -> row + "." + column).collect(Collectors.joining(", "));
    }
  }
}
