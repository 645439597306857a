package org.fengqiao.routes.warehouse.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which relations are published, as the database itself says. */
final class PublishedCatalogue {

  private final JdbcClient database;

  PublishedCatalogue(JdbcClient database) {
    this.database = database;
  }

  /** All published relations by name. */
  List<PublishedRelation> all() {
    Map<String, String> meanings = new LinkedHashMap<>();
    Map<String, List<PublishedColumn>> columns = new LinkedHashMap<>();
    database
        .sql(
            """
            select c.relname, coalesce(obj_description(c.oid), ''), a.attname, format_type(a.atttypid, null),
                   coalesce(col_description(c.oid, a.attnum), '')
            from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = to_regnamespace(?) and c.relkind in ('r', 'v', 'm', 'p') and a.attnum > 0
              and not a.attisdropped
            order by c.relname, a.attnum
            """)
        .param(PublishedRelation.SCHEMA)
        .query(
            row -> {
              String name = row.getString(1);
              meanings.put(name, row.getString(2));
              columns
                  .computeIfAbsent(name, first -> new ArrayList<>())
                  .add(new PublishedColumn(row.getString(3), row.getString(4), row.getString(5)));
            });
    return columns.entrySet().stream()
        .map(
            each ->
                new PublishedRelation(
                    each.getKey(), meanings.getOrDefault(each.getKey(), ""), each.getValue()))
        .toList();
  }
}
