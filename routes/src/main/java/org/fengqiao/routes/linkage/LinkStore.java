package org.fengqiao.routes.linkage;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.fengqiao.routes.linkage.membership.RecordPair;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Links at rest. Every method is one statement, however many links. */
final class LinkStore {

  private static final String LINK =
      "select other_record_no, record_no, weight, levels, rule, model from hub.link";

  private static final String PUT =
      """
      insert into hub.link as l (other_record_no, record_no, weight, levels, rule, model)
      select * from unnest(?::int8[], ?::int8[], ?::float4[], ?::int8[], ?::text[], ?::text[])
      on conflict (record_no, other_record_no) do update set weight = excluded.weight,
        levels = excluded.levels, rule = excluded.rule, model = excluded.model, made_at = now()
      """;

  private static final String REMOVE =
      """
      delete from hub.link l using unnest(?::int8[], ?::int8[]) v(lower, higher)
      where l.record_no = v.higher and l.other_record_no = v.lower
      """;

  private final JdbcTemplate jdbc;

  LinkStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Links with any of the records at either end. */
  List<PairLink> of(Collection<Long> records) {
    return records.isEmpty()
        ? List.of()
        : links(
            LINK + " where record_no = any(?) union " + LINK + " where other_record_no = any(?)",
            records,
            2);
  }

  /** Links between the records of a neighbourhood, beyond which they have none. */
  List<PairLink> within(Collection<Long> records) {
    return records.isEmpty() ? List.of() : links(LINK + " where record_no = any(?)", records, 1);
  }

  private List<PairLink> links(String sql, Collection<Long> records, int times) {
    Long[] numbers = records.toArray(Long[]::new);
    return jdbc.query(
        sql,
        (row, index) ->
            new PairLink(
                new RecordPair(row.getLong(1), row.getLong(2)),
                row.getFloat(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6)),
        Stream.generate(() -> numbers).limit(times).toArray());
  }

  /** By what stored records can be compared with others. */
  Map<Long, Comparison> comparisons(Collection<Long> records) {
    Map<Long, Comparison> comparisons = new HashMap<>();
    if (!records.isEmpty()) {
      jdbc.query(
          "select record_no, division, dispute_type, happened_at, token_epoch"
              + " from hub.case_record where record_no = any(?)",
          row -> {
            Traits traits =
                Traits.of(row.getString(2), row.getString(3), RecordStore.instant(row, 4));
            comparisons.put(
                row.getLong(1),
                new Comparison(traits, (@Nullable Integer) row.getObject(5, Integer.class)));
          },
          (Object) records.toArray(Long[]::new));
    }
    return comparisons;
  }

  void put(List<PairLink> links) {
    if (!links.isEmpty()) {
      jdbc.update(
          PUT,
          column(links, link -> link.pair().lower(), Long[]::new),
          column(links, link -> link.pair().higher(), Long[]::new),
          column(links, link -> (float) link.weight(), Float[]::new),
          column(links, PairLink::levels, Long[]::new),
          column(links, PairLink::rule, String[]::new),
          column(links, PairLink::model, String[]::new));
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

  private static <R, C> C[] column(List<R> rows, Function<R, C> value, IntFunction<C[]> array) {
    return rows.stream().map(value).toArray(array);
  }
}
