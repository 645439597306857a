package org.fengqiao.connectors.capture;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fengqiao.connectors.feed.Source.Child;
import org.fengqiao.schemas.message.Operation;
import org.jspecify.annotations.Nullable;

/** A table with its child tables that is read by its key alone. */
public final class KeyedTable {

  private final FeedPlace place;
  private final JdbcSource source;
  private final String written;
  private final List<String> key;
  private final List<String> columns;
  private final RowDigest digests;
  private final ChildRows children;
  private final SourceTable table;
  private final PageForm form;

  /**
   * Looks the table up.
   *
   * @param place the feed that reads, for messages
   * @param source the database
   * @param written the table as the feed file spells it
   * @param key its key
   * @param columns columns that the mapping takes
   * @param children child tables by the name that the mapping uses
   * @param digests names rows that have no key
   */
  public KeyedTable(
      FeedPlace place,
      JdbcSource source,
      String written,
      List<String> key,
      List<String> columns,
      Map<String, Child> children,
      RowDigest digests)
      throws CaptureException {
    this.place = place;
    this.source = source;
    this.written = written;
    this.key = key;
    this.digests = digests;
    this.children = new ChildRows(source, children);
    Set<String> all = new LinkedHashSet<>(key);
    all.addAll(columns);
    children.values().forEach(child -> all.addAll(child.parent().values()));
    this.columns = List.copyOf(all);
    this.table = source.table(written);
    this.form = source.ask(written, connection -> PageForm.of(connection, table, key.getFirst()));
  }

  /** The first page of rows that have a key, in the source's order. */
  public List<SourceRow> first() throws CaptureException {
    return page(select() + " where " + filled() + order(), List.of());
  }

  /** The page after a row. */
  public List<SourceRow> after(SourceRow last) throws CaptureException {
    List<@Nullable Object> values = new ArrayList<>();
    key.forEach(column -> values.add(last.value(column)));
    return page(
        select() + " where " + filled() + " and " + form.after(table.columns(key)) + order(),
        form.place(values));
  }

  /** Whether no page comes after this one. */
  public boolean isLast(List<SourceRow> page) {
    return page.size() < RowQuestion.PAGE;
  }

  /**
   * Rows whose key has an empty column. As nothing tells the next from these, there must be less
   * than a page of them.
   *
   * @throws CaptureException when there are more, of which some could not be told
   */
  public List<SourceRow> withoutKey() throws CaptureException {
    List<String> emptied = key.stream().filter(table::canBeEmpty).toList();
    if (emptied.isEmpty()) {
      return List.of();
    }
    String empty =
        table.columns(emptied).stream()
            .map(column -> column + " is null")
            .collect(Collectors.joining(" or "));
    List<SourceRow> found = page(select() + " where " + empty + order(), List.of());
    if (!isLast(found)) {
      throw place.stops("C252", written, String.join(", ", key));
    }
    return found;
  }

  /** The rows whose columns have one of many given values. */
  public List<SourceRow> with(List<String> by, List<List<Object>> values) throws CaptureException {
    return source.ask(
        written, connection -> RowsByColumns.select(connection, table, columns, by, values));
  }

  /**
   * The cases of rows, in order, with their child rows.
   *
   * @param versions the version of a row
   * @param changes when a row was changed, by the source's clock; null where nothing tells
   */
  public List<Captured> cases(
      List<SourceRow> rows,
      Function<SourceRow, Version> versions,
      Function<SourceRow, @Nullable Instant> changes)
      throws CaptureException {
    List<Map<String, List<SourceRow>>> found = children.of(rows);
    List<Captured> cases = new ArrayList<>(rows.size());
    for (int place = 0; place < rows.size(); place++) {
      SourceRow row = rows.get(place);
      String name = RecordKeys.of(row, key);
      Version version = versions.apply(row);
      if (name == null || !RecordKeys.canBeStored(name)) {
        byte[] content = new TreeMap<>(row.columns()).toString().getBytes(StandardCharsets.UTF_8);
        cases.add(RecordKeys.unusable(name, key, version, content, digests));
      } else {
        cases.add(
            new Captured.CaseRow(
                name, version, Operation.UPSERT, row, found.get(place), changes.apply(row)));
      }
    }
    return cases;
  }

  /** The row of a removed case: its key alone. */
  public static SourceRow keyRow(List<String> key, String name) {
    Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    String[] parts = key.size() == 1 ? new String[] {name} : name.split("\\|", key.size());
    for (int place = 0; place < parts.length; place++) {
      columns.put(key.get(place), parts[place]);
    }
    return new SourceRow(columns);
  }

  private List<SourceRow> page(String sql, List<? extends @Nullable Object> values)
      throws CaptureException {
    return source.ask(written, connection -> form.page(connection, sql, values));
  }

  private String select() {
    return "select " + String.join(",", table.columns(columns)) + " from " + table.sql();
  }

  private String filled() {
    return table.columns(key).stream()
        .map(column -> column + " is not null")
        .collect(Collectors.joining(" and "));
  }

  private String order() {
    return " order by " + String.join(",", table.columns(key));
  }
}
