package org.fengqiao.routes.warehouse;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The statements of the projection: arrivals into a temporary table, the newer of them into the
 * facts.
 */
final class ProjectionSql {

  private static final String CASE_COLUMNS =
      "record_key, dispute_id, revision, feed, department, position, sequence, removed, grade,"
          + " mapping_version, dispute_type, dispute_type_match, division, occurred_at, accepted_at,"
          + " closed_at, accepted_month, status, outcome, party_count, amount_yuan, escalation,"
          + " border, source_changed_at, captured_at";

  private static final String DISPUTE_COLUMNS =
      "dispute_id, revision, merged_into, dispute_type, division, first_at, first_month,"
          + " last_changed_at, record_count, department_count, departments, open, border,"
          + " escalation, amount_yuan, party_count";

  static final Table CASES = new Table("case_fact", "record_key", CASE_COLUMNS);
  static final Table DISPUTES = new Table("dispute_fact", "dispute_id", DISPUTE_COLUMNS);

  private ProjectionSql() {}

  /**
   * The statements of one fact table.
   *
   * @param name of the table in the schema warehouse
   * @param key its primary key
   * @param columns every column but loaded_at
   */
  record Table(String name, String key, String columns) {

    String prepare() {
      return "create temporary table if not exists arriving_%s on commit delete rows as select %s from warehouse.%s with no data"
          .formatted(name, columns, name);
    }

    String copy() {
      return "copy arriving_%s (%s) from stdin".formatted(name, columns);
    }

    /**
     * The order by key makes concurrent writers lock in one order. A row of the same revision is
     * the same row, so only a greater revision writes.
     */
    String merge() {
      String assignments =
          Arrays.stream(columns.split(", *", -1))
              .filter(column -> !column.equals(key))
              .map(column -> column + " = excluded." + column)
              .collect(Collectors.joining(", "));
      return """
          insert into warehouse.%1$s (%2$s, loaded_at)
          select distinct on (%3$s) %2$s, clock_timestamp() from arriving_%1$s order by %3$s, revision desc
          on conflict (%3$s) do update set %4$s, loaded_at = excluded.loaded_at
          where excluded.revision > %1$s.revision"""
          .formatted(name, columns, key, assignments);
    }
  }
}
