package org.fengqiao.ops.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;

/**
 * What a hub and its edge say of each record, read by plain SQL.
 *
 * @param books the hub's database
 */
record HubFacts(HubBooks books) implements Facts {

  private static final int ROWS_AT_ONCE = 10_000;

  /** Rows without a key (F203) are told apart by their place in a file only, which is no truth. */
  private static final String FACTS =
      """
      select distinct record_key, 'INBOX', disposition::text from hub.inbox
      where not (disposition = 'Q'
                 and record_key in (select record_key from edge.quarantine where rule = 'F203'))
      union all
      select feed, 'INBOX', 'Q' from edge.quarantine q
      where rule = 'F203' and exists (
        select from hub.inbox i
        where i.record_key = q.record_key and i.position = q.position
          and i.sequence = q.sequence and i.disposition = 'Q')
      union all
      select record_key, 'WAREHOUSE',
        case when removed then 'REMOVED' else concat('HELD|', division,
          '|', to_char(accepted_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS'),
          '|', to_char(closed_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS'),
          '|', outcome, '|', party_count, '|', amount_yuan, '|', array_to_string(aspects, ' ')) end
      from warehouse.case_fact
      union all
      select distinct record_key, 'QUARANTINE', rule || ' ' || coalesce(field, '')
      from edge.quarantine where rule <> 'F203'
      union all
      select feed, 'QUARANTINE', rule || ' ' || coalesce(field, '')
      from edge.quarantine where rule = 'F203'
      """;

  @Override
  public void tell(Consumer<Fact> listener) throws SQLException {
    try (Connection connection = books.connection()) {
      connection.setAutoCommit(false); // or else the driver would fetch all rows at once
      try (var statement = connection.createStatement()) {
        statement.setFetchSize(ROWS_AT_ONCE);
        try (var rows = statement.executeQuery(FACTS)) {
          while (rows.next()) {
            listener.accept(
                new Fact(
                    rows.getString(1), Fact.Place.valueOf(rows.getString(2)), rows.getString(3)));
          }
        }
      }
    }
  }
}
