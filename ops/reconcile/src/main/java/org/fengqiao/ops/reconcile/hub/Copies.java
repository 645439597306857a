package org.fengqiao.ops.reconcile.hub;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Finds of which facts others are copies. */
public final class Copies {

  /** Everything that comes from the source's row; not what the hub itself makes of it. */
  private static final String SAME =
      """
      with copied as (select * from warehouse.case_fact where not removed and record_key = any(?))
      select c.record_key, min(f.record_key)
      from copied c join warehouse.case_fact f
        on f.position = c.position and f.sequence = c.sequence and f.record_key <> c.record_key
        and not f.removed and split_part(f.record_key, ':', 1) = split_part(c.record_key, ':', 1)
        and (f.dispute_type, f.division, f.occurred_at, f.accepted_at, f.closed_at, f.status,
            f.outcome, f.party_count, f.amount_yuan)
          is not distinct from (c.dispute_type, c.division, c.occurred_at, c.accepted_at,
            c.closed_at, c.status, c.outcome, c.party_count, c.amount_yuan)
      group by c.record_key
      """;

  private Copies() {}

  /** Record key to that of the fact with the same version and content, for those that have one. */
  public static Map<String, String> of(HubSide hub, Collection<String> recordKeys)
      throws SQLException {
    Map<String, String> copies = new TreeMap<>();
    if (!recordKeys.isEmpty()) {
      hub.ask(SAME, recordKeys, row -> copies.put(row.getString(1), row.getString(2)));
    }
    return copies;
  }
}
