package org.fengqiao.routes.warehouse;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts that a release tells beside the indicators: each line falls into parts, and by another
 * question into two sides, and nothing that is told may be small.
 *
 * @param total measure of a line's parts together; null when it is not told
 * @param parts measure of each part; parts that are not among them are counted, and not told
 * @param side measure of those on the side {@code YES}; null when there are no sides
 * @param withOthers whether indicators count the same things
 * @param query gives line, part, side and count of {@code :month} as of {@code :at}
 */
record AnnexTable(
    @Nullable String total,
    Map<String, String> parts,
    @Nullable String side,
    boolean withOthers,
    String query) {

  /** The side that a measure counts. */
  static final String YES = "YES";

  /** All tables. */
  static List<AnnexTable> all() {
    return List.of(
        new AnnexTable(
            "R1",
            Map.of("R10", "R2", "R29", "R3", "R30", "R4", "R40", "R5", "ENDED", "R6"),
            "R7",
            false,
            """
            select mechanism, case when state in ('R41', 'R42') then 'ENDED' else state end, case when overdue then 'YES' else 'NO' end, count(*)
            from warehouse.referral_at(cast(:at as timestamptz)) where sent_month = cast(:month as date) group by 1, 2, 3
            """),
        new AnnexTable(
            "G1",
            Map.of(),
            null,
            true,
            """
            select case when party_count >= 30 then '30+' else '10-29' end, 'ALL', 'ALL', count(*)
            from warehouse.counted_dispute where first_month = cast(:month as date) and party_count >= 10 group by 1
            """),
        new AnnexTable(
            "W1",
            Map.of("DISPOSED", "W2", "OPEN", "W3"),
            "W4",
            false,
            """
            select coalesce(level, kind), case when state = 'DISPOSED' then state else 'OPEN' end,
              case when state in ('RAISED', 'HELD') and raised_at < cast(:at as timestamptz) - interval '7 days' then 'YES' else 'NO' end, count(*)
            from warehouse.warning
            where date_trunc('month', raised_at at time zone 'Asia/Shanghai') = cast(:month as date) group by 1, 2, 3
            """),
        new AnnexTable(
            "B1",
            Map.of("ENDED", "B2", "OPEN", "B3"),
            "B4",
            true,
            """
            select direction, case when state in ('CLOSED', 'ARCHIVED', 'CANCELLED') then 'ENDED' else 'OPEN' end,
              case when state not in ('CLOSED', 'ARCHIVED', 'CANCELLED')
                and (receipted_at is null and receipt_due < cast(:at as timestamptz) or feedback_due < cast(:at as timestamptz)) then 'YES' else 'NO' end,
              count(*)
            from hub.border_alert
            where date_trunc('month', raised_at at time zone 'Asia/Shanghai') = cast(:month as date) group by 1, 2, 3
            """));
  }
}
