package org.fengqiao.connectors.preflight;

import java.util.List;

/**
 * PostgreSQL: one function and one trigger for each table. The function runs as its owner, so that
 * the application's user needs no right on the change table.
 */
final class PostgresWords implements TriggerWords {

  @Override
  public List<String> table(SqlName changes, SqlName table, List<String> links) {
    return List.of(
        "CREATE TABLE %s AS SELECT %s FROM %s WHERE false;"
            .formatted(changes, String.join(", ", links), table),
        """
        ALTER TABLE %s
          ADD COLUMN hub_no bigserial PRIMARY KEY,
          ADD COLUMN hub_op char(1) NOT NULL,
          ADD COLUMN hub_time timestamp(3) NOT NULL DEFAULT (clock_timestamp() AT TIME ZONE 'Asia/Shanghai');\
        """
            .formatted(changes));
  }

  @Override
  public List<String> triggers(Noted noted) {
    return List.of(
        """
        CREATE FUNCTION %1$s() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        BEGIN
          IF TG_OP = 'DELETE' OR (TG_OP = 'UPDATE' AND ROW(%4$s) IS DISTINCT FROM ROW(%5$s)) THEN
            INSERT INTO %2$s (%3$s) VALUES ('%6$s', %4$s);
          END IF;
          IF TG_OP <> 'DELETE' THEN
            INSERT INTO %2$s (%3$s) VALUES ('%9$s', %5$s);
          END IF;
          RETURN NULL;
        END
        $$;
        CREATE TRIGGER %7$s AFTER INSERT OR UPDATE OR DELETE ON %8$s
          FOR EACH ROW EXECUTE PROCEDURE %1$s();\
        """
            .formatted(
                noted.trigger(),
                noted.changes(),
                noted.filled("hub_op"),
                noted.of("OLD"),
                noted.of("NEW"),
                noted.gone(),
                noted.trigger().bare(),
                noted.table(),
                noted.stands()));
  }

  @Override
  public List<String> drop(Noted noted) {
    return List.of(
        "DROP TRIGGER %s ON %s;".formatted(noted.trigger().bare(), noted.table()),
        "DROP FUNCTION %s();".formatted(noted.trigger()));
  }

  @Override
  public List<String> drop(SqlName changes) {
    return List.of("DROP TABLE " + changes + ";");
  }

  @Override
  public List<String> grant(SqlName table, String user) {
    String select = "GRANT SELECT ON %s TO %s;".formatted(table, user);
    return table.place().isEmpty()
        ? List.of(select)
        : List.of("GRANT USAGE ON SCHEMA %s TO %s;".formatted(table.place(), user), select);
  }

  @Override
  public String purge(SqlName changes) {
    return "DELETE FROM %1$s WHERE hub_no < (SELECT max(hub_no) FROM %1$s WHERE hub_time < now() AT TIME ZONE 'Asia/Shanghai' - interval '7 days');"
        .formatted(changes);
  }
}
