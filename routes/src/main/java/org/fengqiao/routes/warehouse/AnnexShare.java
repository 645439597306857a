package org.fengqiao.routes.warehouse;

import java.util.List;

/**
 * A share by department that a release tells beside the indicators.
 *
 * @param measure what it is
 * @param ofRecords whether its whole is the month's records, whose number is published too
 * @param query gives department, counted and rest of {@code :month}
 */
record AnnexShare(String measure, boolean ofRecords, String query) {

  /** All shares. */
  static List<AnnexShare> all() {
    return List.of(
        new AnnexShare(
            "F2",
            false,
            """
            select r.department, sum(l.accepted + l.duplicate + l.excluded)::bigint,
              sum(l.captured - l.accepted - l.duplicate - l.excluded)::bigint
            from hub.ledger l join hub.feed_report r using (feed)
            where date_trunc('month', l.day) = cast(:month as date) group by 1
            """),
        new AnnexShare(
            "F3",
            true,
            """
            select department, count(*) filter (where late), count(*) filter (where not late)
            from (
              select f.department,
                coalesce((select min(h.captured_at) from warehouse.case_history h where h.record_key = f.record_key), f.captured_at)
                  >= (f.accepted_month + interval '1 month') at time zone 'Asia/Shanghai' as late
              from warehouse.case_fact f where not f.removed and f.accepted_month = cast(:month as date)) c
            group by 1
            """),
        new AnnexShare(
            "F4",
            true,
            """
            select department, count(*) filter (where broad_or_unmapped), count(*) filter (where not broad_or_unmapped)
            from warehouse.counted_case where accepted_month = cast(:month as date) group by 1
            """));
  }
}
