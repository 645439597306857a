package org.fengqiao.ops.demo;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;

/**
 * Everything that a database tells: each table and view, as text and as the bytes that it holds.
 */
final class EveryTable {

  private static final String RELATIONS =
      """
      select quote_ident(n.nspname) || '.' || quote_ident(c.relname)
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm') and c.relpersistence <> 't'
        and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
      order by 1
      """;

  private EveryTable() {}

  static Map<String, byte[]> of(Connection connection) throws Exception {
    Map<String, byte[]> tables = new LinkedHashMap<>();
    var copy = connection.unwrap(PGConnection.class).getCopyAPI();
    for (String relation : relations(connection)) {
      for (String format : List.of("text", "binary")) {
        var out = new ByteArrayOutputStream();
        copy.copyOut(
            "copy (select * from %s) to stdout (format %s)".formatted(relation, format), out);
        tables.put(relation + " as " + format, out.toByteArray());
      }
    }
    return tables;
  }

  private static List<String> relations(Connection connection) throws Exception {
    List<String> relations = new ArrayList<>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(RELATIONS)) {
      while (rows.next()) {
        relations.add(rows.getString(1));
      }
    }
    return relations;
  }
}
