package org.fengqiao.connectors.capture.trigger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.capture.PageForm;
import org.fengqiao.connectors.capture.RowQuestion;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.capture.SourceTable;
import org.fengqiao.connectors.capture.trigger.Gaps.Gap;
import org.fengqiao.connectors.feed.Source;
import org.jspecify.annotations.Nullable;

/**
 * The table that triggers fill: one row for each row that was inserted, updated or deleted. It is
 * read by its number and never written to.
 */
public final class ChangeTable {

  /** Column of the number, which grows with each change. */
  public static final String NUMBER = "hub_no";

  /** Column of what happened; of a row of the main table the row as it stands counts. */
  public static final String OPERATION = "hub_op";

  /** A row of the main table is gone, or has another key. */
  public static final String GONE = "D";

  /** A row of the main table was inserted or updated. */
  public static final String STANDS = "U";

  /** A row of a child table was inserted, updated or deleted. */
  public static final String CHILD = "C";

  /** Column of the time of the change, by the source's clock. */
  public static final String TIME = "hub_time";

  private static final int GAPS_AT_ONCE = 200;

  private final Source.Trigger trigger;
  private final JdbcSource source;
  private final SourceTable table;
  private final PageForm form;

  /** The smallest and the greatest number that is there; both null while there is none. */
  record Bounds(@Nullable Long first, @Nullable Long last) {}

  ChangeTable(Source.Trigger trigger, JdbcSource source) throws CaptureException {
    this.trigger = trigger;
    this.source = source;
    this.table = source.table(trigger.changes());
    this.form = source.ask(trigger.changes(), connection -> PageForm.of(connection, table, NUMBER));
  }

  /**
   * The columns of the main table by which a change names its record: the key, or what a child row
   * links to.
   */
  public static List<String> links(Source.Trigger trigger) {
    Set<String> links = new LinkedHashSet<>(trigger.key());
    trigger.children().values().forEach(child -> links.addAll(child.parent().values()));
    return List.copyOf(links);
  }

  /** The columns that are read. */
  public static List<String> columns(Source.Trigger trigger) {
    return Stream.concat(Stream.of(NUMBER, OPERATION, TIME), links(trigger).stream()).toList();
  }

  static boolean isOfChild(SourceRow change) {
    return CHILD.equals(change.value(OPERATION));
  }

  static long number(SourceRow change) {
    return count(change.value(NUMBER));
  }

  Bounds bounds() throws CaptureException {
    String number = table.column(NUMBER);
    SourceRow found =
        ask("select min(%1$s) as first_no, max(%1$s) as last_no from %2$s"
                .formatted(number, table.sql()))
            .getFirst();
    return found.value("first_no") == null
        ? new Bounds(null, null)
        : new Bounds(count(found.value("first_no")), count(found.value("last_no")));
  }

  /** The next changes after a number, a page at most. */
  List<SourceRow> after(long number) throws CaptureException {
    return page(table.column(NUMBER) + " > ?", List.of(number));
  }

  /** Changes that have appeared in gaps since, a page at most. */
  List<SourceRow> within(List<Gap> gaps) throws CaptureException {
    for (int from = 0; from < gaps.size(); from += GAPS_AT_ONCE) {
      List<Gap> some = gaps.subList(from, Math.min(gaps.size(), from + GAPS_AT_ONCE));
      List<SourceRow> found =
          page(
              String.join(
                  " or ",
                  Collections.nCopies(some.size(), table.column(NUMBER) + " between ? and ?")),
              some.stream().flatMap(gap -> Stream.of(gap.first(), gap.last())).toList());
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<SourceRow> page(String condition, List<Long> numbers) throws CaptureException {
    String sql =
        "select %s from %s where %s order by %s"
            .formatted(
                String.join(",", table.columns(columns(trigger))),
                table.sql(),
                condition,
                table.column(NUMBER));
    return source.ask(
        trigger.changes(), connection -> form.page(connection, sql, new ArrayList<>(numbers)));
  }

  private List<SourceRow> ask(String sql) throws CaptureException {
    return source.ask(trigger.changes(), connection -> RowQuestion.ask(connection, sql, List.of()));
  }

  private static long count(@Nullable Object value) {
    if (value instanceof Number number) {
      return number.longValue();
    }
    throw new IllegalStateException("The number of a change is no number");
  }
}
