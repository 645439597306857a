package org.fengqiao.routes.linkage;

import static org.fengqiao.routes.linkage.RecordStore.uuid;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fengqiao.routes.linkage.Effects.NewDispute;
import org.fengqiao.routes.platform.BinaryCopy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Disputes at rest. Every method is one statement, however many disputes. */
final class DisputeStore {

  /** Any constant will do, as long as nobody else locks it. */
  static final long LINKAGE_LOCK = 0x6665_6e67_7169L;

  private static final String TOUCH =
      """
      update hub.dispute d set revision = ?, merged_into = v.merged_into
      from unnest(?::uuid[], ?::uuid[]) v(dispute_id, merged_into)
      where d.dispute_id = v.dispute_id
      returning d.dispute_id, d.split_from
      """;

  /** With the disputes of the records, those that moved records at the same time. */
  private static final String STATES =
      """
      with recursive state as (
        select dispute_id, revision, merged_into, split_from from hub.dispute
        where dispute_id in (
          select dispute_id from hub.case_record where record_key = any(?)
          union all
          select unnest(array[m.from_dispute, m.to_dispute])
          from hub.move m where m.revision in (%s))
        union
        select d.dispute_id, d.revision, d.merged_into, d.split_from
        from hub.dispute d join state s on d.merged_into = s.dispute_id)
      select * from state
      """;

  private static final String OF_BATCH =
      STATES.formatted("select revision from hub.batch where batch_id = ?");

  private static final String OF_RULINGS =
      STATES.formatted("select revision from hub.ruling where ruling_id = any(?)");

  private static final String OF_MODELS =
      STATES.formatted("select revision from hub.calibration where version = any(?)");

  private final JdbcTemplate jdbc;

  DisputeStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Waits until no other replica links, until the transaction ends; then gives the number of this
   * batch's revision. Also forbids plans that read whole tables: the planner chooses those while
   * the tables are small and keeps them when they are not.
   */
  long lock() {
    jdbc.query(
        "select pg_advisory_xact_lock(?), set_config('enable_seqscan', 'off', true),"
            + " set_config('enable_hashjoin', 'off', true),"
            + " set_config('enable_mergejoin', 'off', true)",
        row -> {},
        LINKAGE_LOCK);
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "insert into hub.revision_log values (nextval('hub.revision')) returning revision",
            Long.class));
  }

  /** Remembers which revision the batch was given. */
  void remember(UUID batch, long revision) {
    jdbc.update("update hub.batch set revision = ? where batch_id = ?", revision, batch);
  }

  /** The disputes that a batch with the records has touched, and those that lead to them. */
  List<DisputeState> states(UUID batch, Collection<String> recordKeys) {
    return states(OF_BATCH, recordKeys, batch);
  }

  /** The disputes that rulings about the records have touched, and those that lead to them. */
  List<DisputeState> states(List<Long> rulings, Collection<String> recordKeys) {
    return states(OF_RULINGS, recordKeys, rulings.toArray(Long[]::new));
  }

  /** The disputes that models have touched, and those that lead to them. */
  List<DisputeState> statesOfModels(List<String> models) {
    return states(OF_MODELS, List.of(), models.toArray(String[]::new));
  }

  private List<DisputeState> states(String sql, Collection<String> recordKeys, Object revisions) {
    return jdbc.query(
        sql,
        (row, index) ->
            new DisputeState(
                uuid(row, 1),
                row.getLong(2),
                (@Nullable UUID) row.getObject(3, UUID.class),
                (@Nullable UUID) row.getObject(4, UUID.class)),
        recordKeys.toArray(String[]::new),
        revisions);
  }

  void create(Collection<NewDispute> disputes, long revision) {
    if (!disputes.isEmpty()) {
      BinaryCopy rows = new BinaryCopy(4);
      disputes.forEach(
          each ->
              rows.row()
                  .uuid(each.dispute())
                  .int8(revision)
                  .int8(each.founder())
                  .uuid(each.from()));
      rows.into(jdbc, "hub.dispute (dispute_id, revision, founder, split_from)");
    }
  }

  /**
   * Raises revisions; a dispute with a redirect is merged by it, and stands without.
   *
   * @return the disputes that some of them were split from, by what was split off
   */
  Map<UUID, UUID> touch(Map<UUID, @Nullable UUID> redirects, long revision) {
    Map<UUID, UUID> origins = new HashMap<>();
    if (!redirects.isEmpty()) {
      jdbc.query(
          TOUCH,
          row -> {
            @Nullable UUID origin = row.getObject(2, UUID.class);
            if (origin != null) {
              origins.put(uuid(row, 1), origin);
            }
          },
          revision,
          redirects.keySet().toArray(UUID[]::new),
          redirects.values().toArray(UUID[]::new));
    }
    return origins;
  }
}
