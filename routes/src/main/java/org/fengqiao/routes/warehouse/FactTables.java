package org.fengqiao.routes.warehouse;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** The statements that merge a batch of changes into the fact tables. */
final class FactTables {

  static final String CASE =
      "record_key, dispute_id, revision, feed, department, position, sequence, removed, grade,"
          + " mapping_version, dispute_type, dispute_type_match, division, occurred_at, accepted_at,"
          + " closed_at, accepted_month, status, outcome, party_count, amount_yuan, escalation,"
          + " border, aspects, source_changed_at, captured_at, loaded_at";

  static final String DISPUTE =
      "dispute_id, revision, merged_into, dispute_type, division, first_at, first_month,"
          + " last_changed_at, record_count, department_count, departments, open, border,"
          + " escalation, amount_yuan, party_count, loaded_at, split_from";

  static final int CASE_COLUMNS = CASE.split(", ").length;
  static final int DISPUTE_COLUMNS = DISPUTE.split(", ").length;

  // Amounts come in 0.01 yuan, and leave as numeric.
  private static final String PREPARE =
      """
      create temp table if not exists incoming_case on commit delete rows as
        select %s, 0::bigint member_since from warehouse.case_fact with no data;
      create temp table if not exists incoming_dispute on commit delete rows as
        select %s from warehouse.dispute_fact with no data;
      set local enable_seqscan = off;
      set local enable_hashjoin = off;
      set local enable_mergejoin = off;
      """
          .formatted(inCents(CASE), inCents(DISPUTE));

  /**
   * A row whose version and dispute stand in the table already is left alone: versions go one way
   * only, and the record has not left the dispute in between, so that it was the same all the time.
   * This spares most of the writing when a dispute grows.
   */
  private static final String MERGE_CASES =
      """
      insert into warehouse.case_fact as f (%s)
      select %s from incoming_case i
      where not exists (
        select 1 from warehouse.case_fact k where k.record_key = i.record_key
          and (k.revision >= i.revision
            or k.revision >= i.member_since and (k.dispute_id, k.position, k.sequence, k.removed)
              = (i.dispute_id, i.position, i.sequence, i.removed)))
      on conflict (record_key) do update set %s
        where f.revision < excluded.revision
      """
          .formatted(CASE, inYuan(CASE), assignments(CASE));

  private static final String MERGE_DISPUTES =
      """
      insert into warehouse.dispute_fact as f (%s)
      select %s from incoming_dispute i
      on conflict (dispute_id) do update set %s
        where f.revision < excluded.revision
      """
          .formatted(DISPUTE, inYuan(DISPUTE), assignments(DISPUTE));

  /** What comes after something newer is history from the start. Asked when the rows are locked. */
  private static final String KEEP_CASES =
      """
      insert into warehouse.case_history (%s)
      select %s from incoming_case i
      where exists (
        select 1 from warehouse.case_fact k
        where k.record_key = i.record_key and k.revision > i.revision)
      on conflict do nothing
      """
          .formatted(CASE, inYuan(CASE));

  private static final String KEEP_DISPUTES =
      """
      insert into warehouse.dispute_history (%s)
      select %s from incoming_dispute i
      where exists (
        select 1 from warehouse.dispute_fact k
        where k.dispute_id = i.dispute_id and k.revision > i.revision)
      on conflict do nothing
      """
          .formatted(DISPUTE, inYuan(DISPUTE));

  private FactTables() {}

  /** Makes the connection's own tables that take a batch in. */
  static void prepare(JdbcTemplate jdbc) {
    jdbc.execute(PREPARE);
  }

  /** Merges what lies in the connection's own tables. */
  static void merge(JdbcTemplate jdbc) {
    jdbc.update(MERGE_CASES);
    jdbc.update(KEEP_CASES);
    jdbc.update(MERGE_DISPUTES);
    jdbc.update(KEEP_DISPUTES);
    KeptFigures.changed(jdbc);
  }

  private static String inCents(String columns) {
    return columns.replace("amount_yuan", "0::bigint amount_yuan");
  }

  private static String inYuan(String columns) {
    return columns.replace("amount_yuan", "amount_yuan / 100.0");
  }

  private static String assignments(String columns) {
    return Arrays.stream(columns.split(", "))
        .skip(1)
        .map(column -> column + " = excluded." + column)
        .collect(Collectors.joining(", "));
  }
}
