package org.fengqiao.routes.conference;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What became of the cases that each department handed to the mediators (对接流向). */
public final class ReferralFlows {

  /**
   * Cases of one department with one fate.
   *
   * @param department who handed them over
   * @param fate WAITING, UNDERWAY, SUCCEEDED, FAILED or RETURNED
   * @param cases how many
   */
  public record Flow(String department, String fate, Count cases) {}

  private record Row(String department, String fate, long cases) {}

  private final JdbcClient database;

  /** Reads the warehouse through the given client. */
  public ReferralFlows(JdbcClient database) {
    this.database = database;
  }

  /** The flows of a slice's month, sending department and county; they have no dispute type. */
  public List<Flow> of(Slice slice) {
    List<Row> rows =
        database
            .sql(
                """
                select f.from_department as department, o.fate, sum(o.cases)::bigint as cases
                from warehouse.referral_flow_kept f
                cross join lateral (values
                  (1, 'WAITING', f.waiting), (2, 'UNDERWAY', f.accepted - f.succeeded - f.failed),
                  (3, 'SUCCEEDED', f.succeeded), (4, 'FAILED', f.failed), (5, 'RETURNED', f.returned)
                ) o (place, fate, cases)
                where to_char(f.month, 'YYYY-MM') = coalesce(?, to_char(f.month, 'YYYY-MM'))
                  and f.from_department = coalesce(?, f.from_department)
                  and f.division is not distinct from coalesce(?, f.division)
                group by f.from_department, o.place, o.fate
                having sum(o.cases) > 0
                order by f.from_department, o.place
                """)
            .param(slice.value(Dimension.MONTH).orElse(null))
            .param(slice.value(Dimension.DEPARTMENT).orElse(null))
            .param(slice.value(Dimension.DISTRICT).orElse(null))
            .query(Row.class)
            .list();
    List<Count> counts = SmallCells.veil(rows.stream().map(Row::cases).toList());
    return IntStream.range(0, rows.size())
        .mapToObj(i -> new Flow(rows.get(i).department(), rows.get(i).fate(), counts.get(i)))
        .toList();
  }
}
