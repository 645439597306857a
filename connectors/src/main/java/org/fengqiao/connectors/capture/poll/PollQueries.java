package org.fengqiao.connectors.capture.poll;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.connectors.capture.PageForm;
import org.fengqiao.connectors.capture.SourceTable;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.feed.Source.Child;

/** The questions that polling asks. Names are the database's own, values are bound. */
record PollQueries(Source.Poll poll, SourceTable table, PageForm form) {

  /** Every column of the main table that anything needs. */
  static List<String> columns(Source.Poll poll) {
    Set<String> columns = new LinkedHashSet<>(poll.key());
    columns.add(poll.changed());
    columns.addAll(poll.columns());
    poll.children().values().forEach(child -> columns.addAll(child.parent().values()));
    return List.copyOf(columns);
  }

  /** The first page of all main rows that the source has stamped, however long ago. */
  String firstOfAll() {
    return select() + " where " + changed() + " is not null" + order();
  }

  /** The first page of main rows changed at a mark or later. */
  String firstPage() {
    return select() + " where " + changed() + " >= ?" + order();
  }

  /** The page after a row, by change and key. */
  String nextPage() {
    return select() + " where " + form.after(table.columns(place())) + order();
  }

  /** The columns that tell where a page ends. */
  List<String> place() {
    List<String> place = new ArrayList<>(List.of(poll.changed()));
    place.addAll(poll.key());
    return place;
  }

  /** The first page of rows that the source never stamped. */
  String firstUnstamped() {
    return select() + " where " + changed() + " is null" + keyOrder();
  }

  /** The page after a row that the source never stamped. */
  String nextUnstamped() {
    return select()
        + " where "
        + changed()
        + " is null and "
        + form.after(table.columns(poll.key()))
        + keyOrder();
  }

  /** The parents of child rows changed since a mark, with the newest change of each. */
  static String changedParents(SourceTable table, Child child, String changed) {
    String parents = String.join(",", table.columns(child.parent().keySet()));
    return "select %1$s, max(%2$s) as newest from %3$s where %2$s >= ? group by %1$s order by newest, %1$s"
        .formatted(parents, table.column(changed), table.sql());
  }

  /** The newest change of a child table. */
  static String newestChange(SourceTable table, String changed) {
    return "select max(" + table.column(changed) + ") as newest from " + table.sql();
  }

  private String changed() {
    return table.column(poll.changed());
  }

  private String select() {
    return "select " + String.join(",", table.columns(columns(poll))) + " from " + table.sql();
  }

  private String order() {
    return " order by " + String.join(",", table.columns(place()));
  }

  private String keyOrder() {
    return " order by " + String.join(",", table.columns(poll.key()));
  }
}
