package org.fengqiao.routes.conference;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The conference's breakdowns: records and distinct disputes side by side (件数与纠纷数). */
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

  private record Row(String code, String name, long records, long disputes) {}

  private final JdbcClient database;

  /** Reads the warehouse through the given client. */
  public ConferenceFigures(JdbcClient database) {
    this.database = database;
  }

  /** The overall counts. */
  public Totals totals() {
    return database
        .sql(
            """
            select coalesce(sum(record_count), 0) as records, count(*) as disputes,
                   count(*) filter (where department_count > 1) as shared
            from warehouse.dispute_fact where record_count > 0
            """)
        .query(
            (row, number) ->
                new Totals(row.getLong("records"), row.getLong("disputes"), row.getLong("shared")))
        .single();
  }

  // First by dispute, then over disputes: distinct counts would sort all records.

  /** By first-level dispute type, the most frequent first. */
  public List<Figure> byType() {
    return figures(
        """
        select code, name, sum(records)::bigint as records, count(*) as disputes from (
          select coalesce(t.level1, '98') as code, coalesce(t.level1_zh, '无法归类') as name,
                 c.dispute_id, count(*) as records
          from warehouse.case_fact c left join warehouse.dim_dispute_type t using (dispute_type)
          where not c.removed group by 1, 2, 3) d
        group by 1, 2 order by 3 desc, 1
        """);
  }

  /** By county, the most frequent first. */
  public List<Figure> byDistrict() {
    return figures(
        """
        select d.code, coalesce(v.name_zh, d.code) as name, sum(d.records)::bigint as records,
               count(*) as disputes
        from (
          select division as code, dispute_id, count(*) as records
          from warehouse.case_fact where not removed group by 1, 2) d
        left join warehouse.dim_division v on v.division = d.code
        group by 1, 2 order by 3 desc, 1
        """);
  }

  /** By month of acceptance, the last 24 months that have records, the oldest first. */
  public List<Figure> byMonth() {
    return figures(
        """
        select code, code as name, records, disputes from (
          select to_char(month, 'YYYY-MM') as code, sum(records)::bigint as records,
                 count(*) as disputes
          from (
            select accepted_month as month, dispute_id, count(*) as records
            from warehouse.case_fact where not removed and accepted_month is not null
            group by 1, 2) d
          group by 1 order by 1 desc limit 24) newest
        order by code
        """);
  }

  /** By department, in the order of the conference's table. */
  public List<Figure> byDepartment() {
    return figures(
        """
        select d.department as code, d.name_zh as name, coalesce(sum(c.records), 0)::bigint as records,
               count(c.dispute_id) as disputes
        from warehouse.dim_department d
        left join (
          select department, dispute_id, count(*) as records
          from warehouse.case_fact where not removed group by 1, 2) c using (department)
        group by 1, 2
        order by array_position(array['JUSTICE', 'PETITION', 'POLICE', 'COURT', 'FINANCE'], d.department)
        """);
  }

  private List<Figure> figures(String sql) {
    List<Row> rows = database.sql(sql).query(Row.class).list();
    List<Count> records = SmallCells.veil(rows.stream().map(Row::records).toList());
    List<Count> disputes = SmallCells.veil(rows.stream().map(Row::disputes).toList());
    return IntStream.range(0, rows.size())
        .mapToObj(
            i ->
                new Figure(rows.get(i).code(), rows.get(i).name(), records.get(i), disputes.get(i)))
        .toList();
  }
}
