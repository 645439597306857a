package org.fengqiao.connectors.preflight;

import java.util.List;

/**
 * MariaDB and MySQL: three triggers for each table, of one statement each, so that no delimiter has
 * to be changed.
 */
final class MariaWords implements TriggerWords {

  @Override
  public List<String> table(SqlName changes, SqlName table, List<String> links) {
    return List.of(
        """
        CREATE TABLE %s (
          hub_no BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
          hub_op CHAR(1) NOT NULL DEFAULT 'U',
          hub_time DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3)
        ) ENGINE = InnoDB AS SELECT %s FROM %s WHERE 1 = 0;\
        """
            .formatted(
                changes,
                String.join(
                    ", ",
                    links.stream()
                        .map(column -> "CASE WHEN 1 = 1 THEN %1$s END AS %1$s".formatted(column))
                        .toList()),
                table));
  }

  @Override
  public List<String> triggers(Noted noted) {
    String insert = "  INSERT INTO %s (%s) ".formatted(noted.changes(), noted.filled("hub_op"));
    return List.of(
        head(noted, "i", "INSERT")
            + insert
            + "VALUES ('%s', %s);".formatted(noted.stands(), noted.of("NEW")),
        head(noted, "d", "DELETE")
            + insert
            + "VALUES ('%s', %s);".formatted(noted.gone(), noted.of("OLD")),
        head(noted, "u", "UPDATE")
            + insert
            + "SELECT '%s', %s FROM DUAL WHERE NOT (%s) UNION ALL SELECT '%s', %s FROM DUAL;"
                .formatted(
                    noted.gone(), noted.of("OLD"), same(noted), noted.stands(), noted.of("NEW")));
  }

  private static String head(Noted noted, String suffix, String event) {
    return "CREATE TRIGGER %s AFTER %s ON %s FOR EACH ROW%n"
        .formatted(noted.trigger().plus(suffix), event, noted.table());
  }

  /** Byte by byte: a collation takes spellings for one that are two keys to everyone else. */
  private static String same(Noted noted) {
    return String.join(
        " AND ",
        noted.from().stream()
            .map(
                column -> "CAST(OLD.%1$s AS BINARY) <=> CAST(NEW.%1$s AS BINARY)".formatted(column))
            .toList());
  }

  @Override
  public List<String> drop(Noted noted) {
    return List.of("i", "d", "u").stream()
        .map(suffix -> "DROP TRIGGER " + noted.trigger().plus(suffix) + ";")
        .toList();
  }

  @Override
  public List<String> drop(SqlName changes) {
    return List.of("DROP TABLE " + changes + ";");
  }

  @Override
  public List<String> grant(SqlName table, String user) {
    return List.of("GRANT SELECT ON %s TO '%s'@'%%';".formatted(table, user));
  }

  @Override
  public String purge(SqlName changes) {
    return "DELETE FROM %1$s WHERE hub_no < (SELECT newest FROM (SELECT MAX(hub_no) AS newest FROM %1$s WHERE hub_time < NOW() - INTERVAL 7 DAY) AS old);"
        .formatted(changes);
  }
}
