package org.fengqiao.routes.console;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.routes.linkage.LinkExplanations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Follows single records through the hub. */
final class RecordTrails {

  private final JdbcClient database;
  private final LinkExplanations explanations;

  RecordTrails(JdbcClient database, LinkExplanations explanations) {
    this.database = database;
    this.explanations = explanations;
  }

  /** The trail of a record; empty when no version of it has arrived. */
  Optional<RecordTrail> of(String recordKey) {
    List<Map<String, Object>> versions =
        rows(
            """
            select position, sequence, disposition::text from hub.inbox where record_key = ?
            order by position desc, sequence desc limit 200
            """,
            recordKey);
    if (versions.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new RecordTrail(
            recordKey,
            record(recordKey),
            versions,
            others(recordKey),
            explanations.ofDispute(recordKey).stream().map(Waterfall::of).toList(),
            facts(recordKey)));
  }

  private Map<String, Object> record(String recordKey) {
    return first(
        rows(
            """
            select c.record_key, c.feed, c.dispute_id::text, c.division, c.dispute_type, c.happened_at,
                   d.revision, d.created_at
            from hub.case_record c left join hub.dispute d using (dispute_id) where c.record_key = ?
            """,
            recordKey));
  }

  private List<Map<String, Object>> others(String recordKey) {
    return rows(
        """
        select o.record_key, o.feed, o.division, o.dispute_type, o.happened_at
        from hub.case_record o join hub.case_record c using (dispute_id)
        where c.record_key = ? and o.record_key <> c.record_key
        order by o.happened_at, o.record_key limit 200
        """,
        recordKey);
  }

  private Map<String, Object> facts(String recordKey) {
    Map<String, Object> facts =
        first(
            rows(
                "select f.*, array_to_string(aspects, ' ') aspect_text"
                    + " from warehouse.case_fact f where record_key = ?",
                recordKey));
    if (!facts.isEmpty()) {
      // The driver's array is no text for a page.
      facts.put("aspects", facts.remove("aspect_text"));
    }
    return facts;
  }

  private static Map<String, Object> first(List<Map<String, Object>> rows) {
    return rows.isEmpty() ? Map.of() : rows.getFirst();
  }

  private List<Map<String, Object>> rows(String sql, String recordKey) {
    return database.sql(sql).param(recordKey).query().listOfRows();
  }
}
