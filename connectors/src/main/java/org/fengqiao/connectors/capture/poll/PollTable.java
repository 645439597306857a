package org.fengqiao.connectors.capture.poll;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.capture.PageForm;
import org.fengqiao.connectors.capture.RowQuestion;
import org.fengqiao.connectors.capture.RowsByColumns;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.capture.SourceTable;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.feed.Source.Child;
import org.jspecify.annotations.Nullable;

/** Asks a polled table page by page. */
final class PollTable {

  private final Source.Poll poll;
  private final JdbcSource source;
  private final ChangeScale scale;
  private final PollQueries queries;

  PollTable(Source.Poll poll, JdbcSource source, ChangeScale scale) throws CaptureException {
    this.poll = poll;
    this.source = source;
    this.scale = scale;
    SourceTable table = source.table(poll.table());
    PageForm form =
        source.ask(
            poll.table(), connection -> PageForm.of(connection, table, poll.key().getFirst()));
    this.queries = new PollQueries(poll, table, form);
  }

  /**
   * The page after the given row, or the first of those changed at the given mark or later.
   *
   * @param since null for all: legacy systems stamp what they do not know with a date long past
   */
  List<SourceRow> changed(@Nullable Long since, @Nullable SourceRow after) throws CaptureException {
    if (after == null) {
      return since == null
          ? page(queries.firstOfAll(), List.of())
          : page(queries.firstPage(), List.of(scale.value(since)));
    }
    Long mark = scale.mark(after.value(poll.changed()));
    List<@Nullable Object> place = new ArrayList<>();
    // A time keeps the fraction that a mark has not; a number's bytes were spelled out.
    place.add(
        mark != null && scale instanceof CountScale
            ? scale.value(mark)
            : after.value(poll.changed()));
    poll.key().forEach(column -> place.add(after.value(column)));
    return page(queries.nextPage(), queries.form().place(place));
  }

  /** The page of never stamped rows after the given row. */
  List<SourceRow> unstamped(@Nullable SourceRow after) throws CaptureException {
    if (after == null) {
      return page(queries.firstUnstamped(), List.of());
    }
    List<@Nullable Object> place = new ArrayList<>();
    poll.key().forEach(column -> place.add(after.value(column)));
    return page(queries.nextUnstamped(), queries.form().place(place));
  }

  /** Links to parents whose child rows changed, oldest change first; the newest comes last. */
  List<SourceRow> changedParents(Child child, String changed, long since) throws CaptureException {
    SourceTable table = source.table(child.table());
    return source.ask(
        child.table(),
        connection ->
            RowQuestion.ask(
                connection,
                PollQueries.changedParents(table, child, changed),
                List.of(scale.value(since))));
  }

  /** The newest change of any row of a child table. */
  @Nullable Long newest(Child child, String changed) throws CaptureException {
    SourceTable table = source.table(child.table());
    List<SourceRow> found =
        source.ask(
            child.table(),
            connection ->
                RowQuestion.ask(connection, PollQueries.newestChange(table, changed), List.of()));
    return found.isEmpty() ? null : scale.mark(found.getFirst().value("newest"));
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
                connection, queries.table(), PollQueries.columns(poll), columns, wanted));
  }

  private List<SourceRow> page(String sql, List<? extends @Nullable Object> values)
      throws CaptureException {
    return source.ask(poll.table(), connection -> queries.form().page(connection, sql, values));
  }
}
