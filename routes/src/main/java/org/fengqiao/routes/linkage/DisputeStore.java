package org.fengqiao.routes.linkage;

import static org.fengqiao.routes.linkage.RecordStore.uuid;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fengqiao.routes.platform.BinaryCopy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Disputes at rest. Every method is one statement, however many disputes. */
final class DisputeStore {

  /** Any constant will do, as long as nobody else locks it. */
  private static final long LINKAGE_LOCK = 0x6665_6e67_7169L;

  private static final String TOUCH =
      """
      update hub.dispute d set revision = ?, merged_into = v.merged_into
      from unnest(?::uuid[], ?::uuid[]) v(dispute_id, merged_into)
      where d.dispute_id = v.dispute_id
      """;

  private static final String STATES =
      """
      with recursive state as (
        select dispute_id, revision, merged_into from hub.dispute
        where dispute_id in (select dispute_id from hub.case_record where record_key = any(?))
        union
        select d.dispute_id, d.revision, d.merged_into
        from hub.dispute d join state s on d.merged_into = s.dispute_id)
      select * from state
      """;

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
        jdbc.queryForObject("select nextval('hub.revision')", Long.class));
  }

  List<DisputeState> states(Collection<String> recordKeys) {
    return jdbc.query(
        STATES,
        (row, index) ->
            new DisputeState(
                uuid(row, 1), row.getLong(2), (@Nullable UUID) row.getObject(3, UUID.class)),
        (Object) recordKeys.toArray(String[]::new));
  }

  void create(Collection<UUID> disputes, long revision) {
    if (!disputes.isEmpty()) {
      BinaryCopy rows = new BinaryCopy(2);
      disputes.forEach(dispute -> rows.row().uuid(dispute).int8(revision));
      rows.into(jdbc, "hub.dispute (dispute_id, revision)");
    }
  }

  /** Raises revisions; a dispute with a redirect is merged by it. */
  void touch(Map<UUID, @Nullable UUID> redirects, long revision) {
    if (!redirects.isEmpty()) {
      jdbc.update(
          TOUCH,
          revision,
          redirects.keySet().toArray(UUID[]::new),
          redirects.values().toArray(UUID[]::new));
    }
  }
}
