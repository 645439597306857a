package org.fengqiao.routes.linkage;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.fengqiao.routes.linkage.membership.RecordPair;
import org.springframework.jdbc.core.JdbcTemplate;

/** Links at rest. Every method is one statement, however many links. */
final class LinkStore {

  private static final String PUT =
      """
      insert into hub.link as l (other_record_no, record_no, weight, levels, kind, model)
      select * from unnest(?::int8[], ?::int8[], ?::float8[], ?::int8[], ?::text[], ?::text[])
      on conflict (record_no, other_record_no) do update set weight = excluded.weight,
        levels = excluded.levels, kind = excluded.kind, model = excluded.model, made_at = now()
      """;

  private static final String REMOVE =
      """
      delete from hub.link l using unnest(?::int8[], ?::int8[]) v(lower, higher)
      where l.record_no = v.higher and l.other_record_no = v.lower
      """;

  private static final String REMOVE_ALL =
      """
      delete from hub.link l where not exists (
        select from hub.case_record c where c.record_no in (l.record_no, l.other_record_no) and c.settled)
      """;

  private static final int ROWS_AT_ONCE = 10_000;

  private final JdbcTemplate jdbc;

  LinkStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Linked pairs of at least a weight among the records of a neighbourhood. */
  List<RecordPair> within(Collection<Long> records, double least) {
    return records.isEmpty()
        ? List.of()
        : jdbc.query(
            "select other_record_no, record_no from hub.link where record_no = any(?) and weight >= ?",
            (row, index) -> new RecordPair(row.getLong(1), row.getLong(2)),
            records.toArray(Long[]::new),
            least);
  }

  void put(List<RecordLink> links) {
    if (!links.isEmpty()) {
      jdbc.update(
          PUT,
          column(links, link -> link.pair().lower(), Long[]::new),
          column(links, link -> link.pair().higher(), Long[]::new),
          column(links, RecordLink::weight, Double[]::new),
          column(links, RecordLink::levels, Long[]::new),
          column(links, link -> link.kind().name(), String[]::new),
          column(links, RecordLink::model, String[]::new));
    }
  }

  void remove(List<RecordPair> pairs) {
    if (!pairs.isEmpty()) {
      jdbc.update(
          REMOVE,
          column(pairs, RecordPair::lower, Long[]::new),
          column(pairs, RecordPair::higher, Long[]::new));
    }
  }

  /** Puts these in the place of all links, but for those that a forgotten token had made. */
  void replaceAll(List<RecordLink> links) {
    jdbc.update(REMOVE_ALL);
    for (int from = 0; from < links.size(); from += ROWS_AT_ONCE) {
      put(links.subList(from, Math.min(links.size(), from + ROWS_AT_ONCE)));
    }
  }

  /** Removes the links of records that are gone, also those that a forgotten token had made. */
  void removeAllOf(List<Long> records) {
    if (!records.isEmpty()) {
      Long[] numbers = records.toArray(Long[]::new);
      jdbc.update("delete from hub.link where record_no = any(?)", (Object) numbers);
      jdbc.update("delete from hub.link where other_record_no = any(?)", (Object) numbers);
    }
  }

  private static <R, C> C[] column(List<R> rows, Function<R, C> value, IntFunction<C[]> array) {
    return rows.stream().map(value).toArray(array);
  }
}
