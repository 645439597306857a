package org.fengqiao.ops.drill.checker;

import java.util.List;

/**
 * What both sides should say. The source's side has a code map and parsers of its own, written from
 * the register's documentation, for the codes and formats that the drill's workload writes.
 */
final class Queries {

  /** The fields that both sides must agree on. */
  static final List<String> FIELDS =
      List.of("dispute_type", "division", "accepted_day", "amount_yuan");

  /** Live rows of the register, in the order of the key. */
  static final String SOURCE =
      """
      with type_map (jflb, dispute_type) as (values
        ('0', '01'), ('1', '02'), ('2', '03'), ('3', '04'), ('5', '06'), ('9', '09'), ('10', '10'),
        ('11', '11'), ('12', '12'), ('合同纠纷', '04'), ('物业纠纷', '12'), ('医疗纠纷', '10'),
        ('婚姻家庭纠纷', '01'), ('拖欠农民工工资纠纷', '0902'))
      select a.id, a.id::text, t.dispute_type, left(a.fsddqh, 6),
        case
          when a.slrq ~ '^\\d{8}$' then to_date(a.slrq, 'YYYYMMDD')
          else make_date(
            (regexp_match(a.slrq, '^(\\d{4})\\D'))[1]::int,
            (regexp_match(a.slrq, '^\\d{4}\\D(\\d{1,2})\\D'))[1]::int,
            (regexp_match(a.slrq, '^\\d{4}\\D\\d{1,2}\\D(\\d{1,2})'))[1]::int)
        end::text,
        case
          when coalesce(a.saje, '') = '' then null
          when a.saje like '%万' then round(replace(a.saje, '万', '')::numeric * 10000, 2)
          else round(a.saje::numeric, 2)
        end::text
      from t_rmtj_aj a left join type_map t using (jflb)
      where coalesce(a.scbz, '0') <> '1'
      order by a.id
      """;

  /** Live rows of the warehouse, in the order of the source's key. */
  static final String WAREHOUSE =
      """
      select coalesce(substring(record_key from '^justice\\.mediation:([0-9]{1,18})$')::bigint, -1) as key,
        record_key, dispute_type, division,
        (accepted_at at time zone 'Asia/Shanghai')::date::text,
        round(amount_yuan, 2)::text
      from warehouse.case_fact
      where feed = 'justice.mediation' and not removed
      order by key, record_key
      """;

  /** Rows of the ledger that nobody can account for. */
  static final String UNACCOUNTED =
      "select coalesce(sum(abs(unaccounted)), 0) from warehouse.ledger";

  /** Record versions that stand in the inbox more than once. */
  static final String REPEATED =
      """
      select record_key || ' at ' || position || '/' || sequence
      from hub.inbox group by record_key, position, sequence having count(*) > 1
      order by record_key, position, sequence
      """;

  /** Record versions that the ledger counts more or less often than once. */
  static final String MISCOUNTED_VERSIONS =
      """
      select coalesce(sum(abs(coalesce(l.counted, 0) - coalesce(i.versions, 0))), 0)
      from (select feed, sum(accepted + quarantined + excluded) counted from warehouse.ledger group by feed) l
      full join (
        select split_part(record_key, ':', 1) feed, count(distinct (record_key, position, sequence)) versions
        from hub.inbox group by 1) i using (feed)
      """;

  /** Disputes whose count of records is not what the facts say. */
  static final String MISCOUNTED =
      """
      select d.dispute_id::text from warehouse.dispute_fact d
      left join (
        select dispute_id, count(*) as live from warehouse.case_fact where not removed
        group by dispute_id) c using (dispute_id)
      where d.record_count <> coalesce(c.live, 0)
      """;

  private Queries() {}
}
