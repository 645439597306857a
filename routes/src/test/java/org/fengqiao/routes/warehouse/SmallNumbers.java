package org.fengqiao.routes.warehouse;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fengqiao.routes.disclosure.KnownCounts;
import org.fengqiao.routes.disclosure.Place;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What nobody may find: numbers from 1 to 4, called as an {@link InformedReader} calls them. */
final class SmallNumbers {

  private static final String INDICATORS =
      """
      with counted as (
        select concat_ws(' ', i.indicator, c.item) as figure, i.departments, i.kind,
               case when i.indicator in ('I16', 'I18', 'I19', 'I20', 'I21', 'I24') then
                 case c.item when 'CRIME_PREVENTED' then 'JUSTICE' when 'LED_TO_CRIMINAL_CASE' then 'POLICE' else i.departments end
               end as whole,
               coalesce(c.division, '*') as line, sum(c.numerator)::bigint as counted, sum(c.denominator)::bigint as base
        from warehouse.indicator_count c join warehouse.indicator i using (indicator)
        where c.month = :month and i.kind in ('COUNT', 'RATE') and i.indicator <> 'I32'
        group by i.indicator, i.departments, i.kind, c.item, grouping sets ((c.division), ())),
      line as (select distinct on (figure, line) * from counted order by figure, line, counted desc)
      select figure || ' counted ' || line, counted from line
      union all select figure || ' rest ' || line, base - counted from line where kind = 'RATE'
      union all select figure || ' base ' || line, base from line where kind = 'RATE'
      union all select figure || ' outside ' || line, count(c.record_key) - counted
        from line join warehouse.counted_case c on c.accepted_month = :month and c.department = whole
          and line in ('*', c.division) group by figure, line, counted
      """;

  private static final String ANNEX =
      """
      with referral as (
        select mechanism, state, overdue from warehouse.referral_at(:at) where sent_month = :month),
      warned as (
        select level, state, state in ('RAISED', 'HELD') and raised_at < :at - interval '7 days' as unseen from warehouse.warning
        where date_trunc('month', raised_at at time zone 'Asia/Shanghai') = :month),
      alerted as (
        select direction, state in ('CLOSED', 'ARCHIVED', 'CANCELLED') as ended, receipted_at is null and receipt_due < :at as overdue
        from hub.border_alert where date_trunc('month', raised_at at time zone 'Asia/Shanghai') = :month),
      line as (
        select 'R1' as measure, coalesce(mechanism, '*') as line, count(*) as counted from referral group by rollup(mechanism)
        union all select 'R2', coalesce(mechanism, '*'), count(*) filter (where state = 'R10') from referral group by rollup(mechanism)
        union all select 'R3', coalesce(mechanism, '*'), count(*) filter (where state = 'R29') from referral group by rollup(mechanism)
        union all select 'R4', coalesce(mechanism, '*'), count(*) filter (where state = 'R30') from referral group by rollup(mechanism)
        union all select 'R5', coalesce(mechanism, '*'), count(*) filter (where state = 'R40') from referral group by rollup(mechanism)
        union all select 'R6', coalesce(mechanism, '*'), count(*) filter (where state in ('R41', 'R42')) from referral group by rollup(mechanism)
        union all select 'R7', coalesce(mechanism, '*'), count(*) filter (where overdue) from referral group by rollup(mechanism)
        union all select 'W1', coalesce(level, '*'), count(*) from warned group by rollup(level)
        union all select 'W2', coalesce(level, '*'), count(*) filter (where state = 'DISPOSED') from warned group by rollup(level)
        union all select 'W3', coalesce(level, '*'), count(*) filter (where state <> 'DISPOSED') from warned group by rollup(level)
        union all select 'W4', coalesce(level, '*'), count(*) filter (where unseen) from warned group by rollup(level)
        union all select 'B1', coalesce(direction, '*'), count(*) from alerted group by rollup(direction)
        union all select 'B2', coalesce(direction, '*'), count(*) filter (where ended) from alerted group by rollup(direction)
        union all select 'B3', coalesce(direction, '*'), count(*) filter (where not ended) from alerted group by rollup(direction)
        union all select 'B4', coalesce(direction, '*'), count(*) filter (where overdue and not ended) from alerted group by rollup(direction)
        union all select 'G1', case when grouping(c.large) = 1 then '*' when c.large then '30+' else '10-29' end, count(*)
          from (select party_count >= 30 as large from warehouse.counted_dispute where first_month = :month and party_count >= 10) c
          group by rollup(c.large))
      select measure || ' counted ' || line, counted from line
      """;

  private final JdbcClient jdbc;
  private final Map<String, Long> numbers = new TreeMap<>();

  SmallNumbers(JdbcClient jdbc, YearMonth month, OffsetDateTime released) {
    this.jdbc = jdbc;
    for (String question : new String[] {INDICATORS, ANNEX}) {
      jdbc.sql(question)
          .param("month", month.atDay(1))
          .param("at", released)
          .query(
              row -> {
                numbers.put(row.getString(1), row.getLong(2));
              });
    }
    readCounts(month);
  }

  private void readCounts(YearMonth month) {
    jdbc.sql(
            """
            select department, dispute_type, division, count(distinct dispute_id) from warehouse.counted_case
            where accepted_month = :month group by cube (department, dispute_type, division)
            """)
        .param("month", month.atDay(1))
        .query(
            row -> {
              numbers.put(
                  KnownCounts.disputes(
                      new Place(row.getString(1), row.getString(2), row.getString(3))),
                  row.getLong(4));
            });
  }

  /** Their names. */
  Set<String> names() {
    return numbers.entrySet().stream()
        .filter(each -> each.getValue() > 0 && each.getValue() < 5)
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The other numbers. */
  Map<String, Long> large() {
    Map<String, Long> large = new TreeMap<>(numbers);
    large.keySet().removeAll(names());
    return large;
  }

  /** With what they count, to be shown. */
  Map<String, Long> of(Set<String> found) {
    Map<String, Long> shown = new TreeMap<>(numbers);
    shown.keySet().retainAll(found);
    return shown;
  }
}
