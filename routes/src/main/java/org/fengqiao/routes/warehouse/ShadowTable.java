package org.fengqiao.routes.warehouse;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One fact table built anew: every version of every fact, with the word whether it is the newest.
 *
 * @param name without its ending: {@code case} or {@code dispute}
 * @param key its key column
 * @param columns in the order of {@link FactRows}
 */
record ShadowTable(String name, String key, List<String> columns) {

  private static final Set<String> UNTOLD = Set.of("revision", "loaded_at");

  ShadowTable(String name, String key, String[] columns) {
    this(name, key, List.of(columns));
  }

  /** Where the facts come in, amounts in 0.01 yuan. */
  String incoming() {
    return "shadow_incoming_" + name;
  }

  private String shadow() {
    return "shadow_" + name;
  }

  private String fact() {
    return "warehouse." + name + "_fact";
  }

  private String history() {
    return "warehouse." + name + "_history";
  }

  void create(JdbcTemplate jdbc) {
    jdbc.execute("drop table if exists pg_temp.%s, pg_temp.%s".formatted(incoming(), shadow()));
    jdbc.execute(
        "create temp table %s as select %s, false newest from %s with no data"
            .formatted(
                incoming(),
                String.join(", ", columns).replace("amount_yuan", "0::bigint amount_yuan"),
                fact()));
  }

  /** Amounts in yuan, and what was known when by the hub's own log, in one pass over the rows. */
  void complete(JdbcTemplate jdbc) {
    String values =
        all()
            .map(
                column ->
                    switch (column) {
                      case "amount_yuan" -> "(i.amount_yuan / 100.0)::numeric(18,2) amount_yuan";
                      case "loaded_at" -> "coalesce(l.known_at, i.loaded_at) loaded_at";
                      default -> "i." + column;
                    })
            .collect(Collectors.joining(", "));
    jdbc.execute(
        "create temp table %s as select %s, i.newest from %s i left join hub.revision_log l using (revision)"
            .formatted(shadow(), values, incoming()));
    jdbc.execute("drop table " + incoming());
    jdbc.execute("create index on %s (%s)".formatted(shadow(), key));
    jdbc.execute("analyze " + shadow());
  }

  /** How the facts that the warehouse knew at a revision differ from these. */
  List<FactDifference> differences(JdbcTemplate jdbc, long revision) {
    String sql =
        """
        select what, count(*), (array_agg(key order by key))[1:5] from (
          select '%4$s' what, s.%1$s::text key from %3$s s
          where newest and not exists (select from %2$s f where f.%1$s = s.%1$s)
          union all
          select '%5$s', f.%1$s::text from %2$s f
          where revision <= ? and not exists (select from %3$s s where newest and s.%1$s = f.%1$s)
          union all
          select x.what, f.%1$s::text from %2$s f join %3$s s on s.newest and s.%1$s = f.%1$s
          cross join lateral (values %6$s) x (what, differs)
          where f.revision <= ? and (%7$s) is distinct from (%8$s) and x.differs) d
        group by what order by what
        """
            .formatted(
                key,
                fact(),
                shadow(),
                FactDifference.MISSING,
                FactDifference.SURPLUS,
                told()
                    .map("('%1$s', f.%1$s is distinct from s.%1$s)"::formatted)
                    .collect(Collectors.joining(", ")),
                list("f", told()),
                list("s", told()));
    return jdbc.query(
        sql,
        (row, index) ->
            new FactDifference(
                name + "_fact",
                row.getString(1),
                row.getLong(2),
                List.of((String[]) row.getArray(3).getArray())),
        revision,
        revision);
  }

  /**
   * Replaces what the warehouse knew at a revision. Facts that are newer stay, and find before them
   * in the history what was built here.
   */
  void swap(JdbcTemplate jdbc, long revision) {
    String trigger = "alter table %s %s trigger keep_%ss";
    jdbc.execute(trigger.formatted(fact(), "disable", name));
    jdbc.update(
        "delete from %2$s f where revision <= ? and not exists (select from %3$s s where newest and s.%1$s = f.%1$s)"
            .formatted(key, fact(), shadow()),
        revision);
    jdbc.update(
        """
        update %2$s f set (%4$s) = (%5$s) from %3$s s
        where s.newest and s.%1$s = f.%1$s and f.revision <= ? and (%6$s) is distinct from (%7$s)
        """
            .formatted(
                key,
                fact(),
                shadow(),
                String.join(", ", columns),
                list("s", all()),
                "f.revision, " + list("f", told()),
                "s.revision, " + list("s", told())),
        revision);
    jdbc.update(
        "insert into %2$s (%4$s) select %5$s from %3$s s where newest on conflict do nothing"
            .formatted(key, fact(), shadow(), String.join(", ", columns), list("s", all())));
    jdbc.update("delete from %s where revision <= ?".formatted(history()), revision);
    jdbc.update(
        """
        insert into %2$s (%5$s) select %6$s from %4$s s
        where not exists (select from %3$s f where (f.%1$s, f.revision) = (s.%1$s, s.revision))
        """
            .formatted(
                key, history(), fact(), shadow(), String.join(", ", columns), list("s", all())));
    jdbc.execute(trigger.formatted(fact(), "enable", name));
  }

  private Stream<String> all() {
    return columns.stream();
  }

  /** The columns that tell of the fact, not of its way into the table. */
  private Stream<String> told() {
    return all().filter(column -> !UNTOLD.contains(column) && !column.equals(key));
  }

  private static String list(String table, Stream<String> columns) {
    return columns.map(column -> table + "." + column).collect(Collectors.joining(", "));
  }
}
