package org.fengqiao.routes.warning.series;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether the data, not the disputes, may have made the last count of a series. */
public final class DataCauses {

  // A feed that falls silent and then speaks again hands in what had piled up; records that come
  // four weeks late were sent in bulk; another mapping may send cases to another type.
  private static final String CAUSE =
      """
      with judged as (
        select f.feed, f.mapping_version, f.captured_at > f.accepted_at + interval '28 days' as late
        from warehouse.case_fact f join warehouse.dim_dispute_type t using (dispute_type)
        where not f.removed and f.division = :division and t.level1 = :type
          and date_trunc('week', f.accepted_at at time zone 'Asia/Shanghai')::date = :week),
      before as (
        select f.feed, max(f.mapping_version) as mapping_version
        from warehouse.case_fact f
        where f.feed in (select feed from judged)
          and f.accepted_at >= (:week::date - 28)::timestamp at time zone 'Asia/Shanghai'
          and f.accepted_at < (:week::date)::timestamp at time zone 'Asia/Shanghai'
        group by 1),
      silence as (
        select feed from hub.ledger where feed in (select feed from judged) and day >= :week::date - 28 and day < :week::date + 7
        group by 1
        having coalesce(sum(captured) filter (where day < :week::date - 7), 0) > 0
           and coalesce(sum(captured) filter (where day >= :week::date - 7 and day < :week::date), 0) = 0
           and coalesce(sum(captured) filter (where day >= :week::date), 0) > 0)
      select case
        when exists (select from silence) then 'OUTAGE'
        when (select count(*) filter (where late) * 2 > count(*) from judged) then 'BACKFILL'
        when exists (select from judged j join before b using (feed) where j.mapping_version > b.mapping_version) then 'MAPPING'
        else '' end
      """;

  private final JdbcClient jdbc;

  /** Asks a hub's store. */
  public DataCauses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** OUTAGE, BACKFILL or MAPPING; empty when nothing of the data explains the last week. */
  public Optional<String> of(WeeklySeries series) {
    return Optional.of(
            jdbc.sql(CAUSE)
                .param("division", series.division())
                .param("type", series.disputeType())
                .param("week", series.lastWeek())
                .query(String.class)
                .single())
        .filter(cause -> !cause.isEmpty());
  }
}
