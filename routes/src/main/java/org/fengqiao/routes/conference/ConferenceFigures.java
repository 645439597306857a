package org.fengqiao.routes.conference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The conference's breakdowns: records and distinct disputes side by side (件数与纠纷数), of any slice,
 * as the warehouse counted them last.
 */
public final class ConferenceFigures {

  /**
   * The overall counts.
   *
   * @param records records that the sources still hold
   * @param disputes distinct disputes among them
   * @param shared disputes that two or more departments speak of
   */
  public record Totals(long records, long disputes, long shared) {

    /** The share of records that repeat a dispute already counted, in percent. */
    public double repeatedPercent() {
      return records == 0 ? 0 : 100.0 * (records - disputes) / records;
    }
  }

  private record Row(List<String> codes, long records, long disputes) {}

  private static final int NEWEST_MONTHS = 24;

  private final JdbcClient database;

  /** Reads the warehouse through the given client. */
  public ConferenceFigures(JdbcClient database) {
    this.database = database;
  }

  /** As of when the counts are; empty before the first count. */
  public Optional<Instant> asOf() {
    return database
        .sql("select as_of from warehouse.figures_kept")
        .query((row, number) -> row.getTimestamp(1).toInstant())
        .optional();
  }

  /** The overall counts of a slice. */
  public Totals totals(Slice slice) {
    return ask(
            "records, disputes, shared",
            slice,
            Set.of(),
            "",
            (row, number) ->
                new Totals(row.getLong("records"), row.getLong("disputes"), row.getLong("shared")))
        .stream()
        .findFirst()
        .orElse(new Totals(0, 0, 0));
  }

  /**
   * A slice broken down by one dimension, in which it is not narrowed itself: what is looked at
   * stays among the others. The newest 24 months, the oldest first; all else the most frequent
   * first.
   */
  public List<Figure> by(Dimension dimension, Slice slice) {
    boolean months = dimension == Dimension.MONTH;
    List<Row> rows =
        rows(
            List.of(dimension),
            slice,
            months ? "order by 1 desc limit " + NEWEST_MONTHS : "order by records desc, 1");
    return figures(months ? rows.reversed() : rows);
  }

  /** A slice broken down by two dimensions, in which it is not narrowed itself. */
  public List<Figure> across(Dimension one, Dimension other, Slice slice) {
    return figures(rows(List.of(one, other), slice, "order by 1, 2"));
  }

  private List<Row> rows(List<Dimension> dimensions, Slice slice, String order) {
    Slice wider = slice;
    for (Dimension dimension : dimensions) {
      wider = wider.with(dimension, null);
    }
    String codes = dimensions.stream().map(Dimension::code).collect(Collectors.joining(", "));
    return ask(
        codes + ", records, disputes",
        wider,
        EnumSet.copyOf(dimensions),
        order,
        (row, number) ->
            new Row(
                codes(row, dimensions.size()), row.getLong("records"), row.getLong("disputes")));
  }

  private static List<String> codes(ResultSet row, int count) throws SQLException {
    List<String> codes = new ArrayList<>(count);
    for (int i = 1; i <= count; i++) {
      codes.add(row.getString(i));
    }
    return codes;
  }

  /**
   * The cube has one row for each value of the breakdown's columns; the slice chooses among them.
   */
  private <T> List<T> ask(
      String columns, Slice slice, Set<Dimension> by, String order, RowMapper<T> mapper) {
    EnumSet<Dimension> breakdown = EnumSet.noneOf(Dimension.class);
    breakdown.addAll(by);
    breakdown.addAll(slice.values().keySet());
    String names = breakdown.stream().map(Dimension::column).collect(Collectors.joining(" "));
    StringBuilder sql =
        new StringBuilder("select ")
            .append(columns)
            .append(" from warehouse.count_kept where breakdown = ?");
    List<String> values = new ArrayList<>(List.of(names));
    by.forEach(dimension -> sql.append(" and ").append(dimension.column()).append(" is not null"));
    slice
        .values()
        .forEach(
            (dimension, value) -> {
              sql.append(" and ").append(dimension.code()).append(" = ?");
              values.add(value);
            });
    return database
        .sql(sql.append(' ').append(order).toString())
        .params(values)
        .query(mapper)
        .list();
  }

  private static List<Figure> figures(List<Row> rows) {
    List<Count> records = SmallCells.veil(rows.stream().map(Row::records).toList());
    List<Count> disputes = SmallCells.veil(rows.stream().map(Row::disputes).toList());
    return IntStream.range(0, rows.size())
        .mapToObj(i -> new Figure(rows.get(i).codes(), records.get(i), disputes.get(i)))
        .toList();
  }
}
