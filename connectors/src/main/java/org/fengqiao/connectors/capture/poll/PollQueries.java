package org.fengqiao.connectors.capture.poll;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.feed.Source.Child;

/** The questions that polling asks. Names come from the checked feed file, values are bound. */
final class PollQueries {

  /** Rows of one page; a shorter page is the last. */
  static final int PAGE = 1000;

  private PollQueries() {}

  /** Every column of the main table that anything needs. */
  static List<String> columns(Source.Poll poll) {
    Set<String> columns = new LinkedHashSet<>(poll.key());
    columns.add(poll.changed());
    columns.addAll(poll.columns());
    poll.children().values().forEach(child -> columns.addAll(child.parent().values()));
    return List.copyOf(columns);
  }

  /** The first page of main rows changed at a time or later. */
  static String firstPage(Source.Poll poll) {
    return select(poll) + " where " + poll.changed() + " >= ?" + order(poll);
  }

  /** The page after a row, by change time and key. */
  static String nextPage(Source.Poll poll) {
    List<String> place = new ArrayList<>(List.of(poll.changed()));
    place.addAll(poll.key());
    return select(poll) + " where " + after(place) + order(poll);
  }

  /** The first page of rows that the source never stamped. */
  static String firstUnstamped(Source.Poll poll) {
    return select(poll) + " where " + poll.changed() + " is null" + keyOrder(poll);
  }

  /** The page after a row that the source never stamped. */
  static String nextUnstamped(Source.Poll poll) {
    return select(poll)
        + " where "
        + poll.changed()
        + " is null and "
        + after(poll.key())
        + keyOrder(poll);
  }

  /** The parents of child rows changed since a time, with the newest change of each. */
  static String changedParents(Child child, String changed) {
    String parents = String.join(",", child.parent().keySet());
    return "select "
        + parents
        + ", max("
        + changed
        + ") as newest from "
        + child.table()
        + " where "
        + changed
        + " >= ? group by "
        + parents
        + " order by newest, "
        + parents;
  }

  /** The newest change of a child table. */
  static String newestChange(Child child, String changed) {
    return "select max(" + changed + ") as newest from " + child.table();
  }

  /** A row when two rows have one key. */
  static String doubledKey(Source.Poll poll) {
    String key = String.join(",", poll.key());
    return "select "
        + key
        + " from "
        + poll.table()
        + " where "
        + poll.key().getFirst()
        + " is not null group by "
        + key
        + " having count(*) > 1 limit 1";
  }

  private static String select(Source.Poll poll) {
    return "select " + String.join(",", columns(poll)) + " from " + poll.table();
  }

  private static String after(List<String> place) {
    return "("
        + String.join(",", place)
        + ") > ("
        + String.join(",", Collections.nCopies(place.size(), "?"))
        + ")";
  }

  private static String order(Source.Poll poll) {
    return " order by " + poll.changed() + "," + String.join(",", poll.key()) + " limit " + PAGE;
  }

  private static String keyOrder(Source.Poll poll) {
    return " order by " + String.join(",", poll.key()) + " limit " + PAGE;
  }
}
