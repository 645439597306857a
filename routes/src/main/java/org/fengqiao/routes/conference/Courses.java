package org.fengqiao.routes.conference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.routes.conference.Course.Ahead;
import org.fengqiao.routes.conference.Course.Past;
import org.fengqiao.routes.trend.Decomposition;
import org.fengqiao.routes.trend.Forecaster;
import org.fengqiao.routes.trend.MonthlySeries;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the course of a type in a county from what is published, and from nothing else: it tells
 * nobody more than readers know. Departments and months do not narrow it.
 */
public final class Courses {

  private static final int YEAR = 12;

  private final JdbcClient database;

  /** Reads the warehouse through the given client. */
  public Courses(JdbcClient database) {
    this.database = database;
  }

  /** The course of the slice's type and county; empty before any month is published. */
  public Optional<Course> of(Slice slice) {
    return database
        .sql("select max(month) from published.release")
        .query(LocalDate.class)
        .optional()
        .map(YearMonth::from)
        .map(newest -> new Course(newest, past(slice, newest), ahead(slice, newest)));
  }

  private List<Past> past(Slice slice, YearMonth newest) {
    Map<YearMonth, Long> known = known(slice, newest);
    MonthlySeries run = MonthlySeries.upTo(newest, month -> Optional.ofNullable(known.get(month)));
    Optional<Decomposition> parts = Decomposition.of(run.counts(), YEAR);
    YearMonth first = known.keySet().stream().min(YearMonth::compareTo).orElse(newest);
    return Stream.iterate(first, month -> !month.isAfter(newest), month -> month.plusMonths(1))
        .map(month -> past(month, known.get(month), run.index(month), parts))
        .toList();
  }

  private static Past past(
      YearMonth month, @Nullable Long disputes, int index, Optional<Decomposition> parts) {
    Optional<Decomposition> here = parts.filter(each -> index >= 0);
    return new Past(
        month,
        disputes,
        here.map(each -> each.trend().get(index)).orElse(null),
        here.map(each -> each.season().get(index)).orElse(null));
  }

  /** Counts that are told; of a released month, a cell that is not there counts nothing. */
  private Map<YearMonth, Long> known(Slice slice, YearMonth newest) {
    Map<YearMonth, Long> known = new HashMap<>();
    database
        .sql(
            """
            select r.month, case when c.month is null then 0 else c.disputes end as disputes
            from published.release r left join warehouse.published_count c
              on (c.month, c.number) = (r.month, r.release) and c.department is null and %s
            where r.newest and r.month > :longest and (c.month is null or c.disputes is not null)
            """
                .formatted(narrowed(slice, "c")))
        .param("longest", newest.minusMonths(Forecaster.LONGEST).atDay(1))
        .params(codes(slice))
        .query(
            row -> {
              known.put(YearMonth.from(row.getObject(1, LocalDate.class)), row.getLong(2));
            });
    return known;
  }

  private List<Ahead> ahead(Slice slice, YearMonth newest) {
    return database
        .sql(
            """
            select ahead, point, low, high, interval_share, past_coverage, past_error, past_forecasts, past_basis
            from published.forecast f
            where month = :month and release = (select max(release) from published.forecast where month = :month) and %s
            order by ahead
            """
                .formatted(narrowed(slice, "f")))
        .param("month", newest.atDay(1))
        .params(codes(slice))
        .query((row, index) -> ahead(row))
        .list();
  }

  private static Ahead ahead(ResultSet row) throws SQLException {
    return new Ahead(
        YearMonth.from(row.getObject("ahead", LocalDate.class)),
        row.getDouble("point"),
        row.getLong("low"),
        row.getLong("high"),
        row.getDouble("interval_share"),
        fraction(row, "past_coverage"),
        fraction(row, "past_error"),
        row.getInt("past_forecasts"),
        row.getString("past_basis"));
  }

  private static @Nullable Double fraction(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? null : value;
  }

  private static String narrowed(Slice slice, String table) {
    return narrowed(slice, Dimension.TYPE, table)
        + " and "
        + narrowed(slice, Dimension.DISTRICT, table);
  }

  /** Written so that an index serves it, which it does not for "is not distinct from". */
  private static String narrowed(Slice slice, Dimension dimension, String table) {
    String column = table + "." + dimension.column();
    return slice.value(dimension).isPresent()
        ? column + " = :" + dimension.column()
        : column + " is null";
  }

  private static Map<String, String> codes(Slice slice) {
    Map<String, String> codes = new HashMap<>();
    for (Dimension dimension : List.of(Dimension.TYPE, Dimension.DISTRICT)) {
      slice.value(dimension).ifPresent(code -> codes.put(dimension.column(), code));
    }
    return codes;
  }
}
