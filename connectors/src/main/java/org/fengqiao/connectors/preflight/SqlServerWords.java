package org.fengqiao.connectors.preflight;

import java.util.List;

/**
 * SQL Server: a sequence, and one trigger for each table. An identity column would not do: the
 * trigger's would change what the application reads from {@code @@IDENTITY}.
 */
final class SqlServerWords implements TriggerWords {

  @Override
  public List<String> table(SqlName changes, SqlName table, List<String> links) {
    String columns = String.join(", ", links.stream().map(column -> "m." + column).toList());
    return List.of(
        "CREATE SEQUENCE %s AS bigint START WITH 1;".formatted(numbers(changes)),
        "GO",
        // The outer join takes away what would make a column an identity of the new table too.
        "SELECT %s INTO %s FROM (SELECT 1 AS one) AS none LEFT JOIN %s AS m ON 1 = 0 WHERE 1 = 0;"
            .formatted(columns, changes, table),
        """
        ALTER TABLE %1$s ADD
          hub_no bigint NOT NULL DEFAULT (NEXT VALUE FOR %2$s) PRIMARY KEY,
          hub_op char(1) NOT NULL,
          hub_time datetime2(3) NOT NULL DEFAULT SYSDATETIME();
        GO\
        """
            .formatted(changes, numbers(changes)));
  }

  @Override
  public List<String> triggers(Noted noted) {
    return List.of(
        """
        CREATE TRIGGER %1$s ON %2$s AFTER INSERT, UPDATE, DELETE AS
        BEGIN
          SET NOCOUNT ON;
          INSERT INTO %3$s (%4$s) SELECT '%5$s', %6$s FROM deleted AS d
            WHERE NOT EXISTS (SELECT 1 FROM inserted AS i WHERE %7$s);
          INSERT INTO %3$s (%4$s) SELECT '%9$s', %8$s FROM inserted AS i;
        END
        GO\
        """
            .formatted(
                noted.trigger(),
                noted.table(),
                noted.changes(),
                noted.filled("hub_op"),
                noted.gone(),
                noted.of("d"),
                same(noted),
                noted.of("i"),
                noted.stands()));
  }

  /** Byte by byte, as {@link MariaWords} does. */
  private static String same(Noted noted) {
    return String.join(
        " AND ",
        noted.from().stream()
            .map(
                column ->
                    "CAST(i.%1$s AS varbinary(900)) = CAST(d.%1$s AS varbinary(900))"
                        .formatted(column))
            .toList());
  }

  @Override
  public List<String> drop(Noted noted) {
    return List.of("DROP TRIGGER " + noted.trigger() + ";");
  }

  @Override
  public List<String> drop(SqlName changes) {
    return List.of("DROP TABLE " + changes + ";", "DROP SEQUENCE " + numbers(changes) + ";");
  }

  private static SqlName numbers(SqlName changes) {
    return changes.plus("_s");
  }

  @Override
  public String purge(SqlName changes) {
    return "DELETE FROM %1$s WHERE hub_no < (SELECT MAX(hub_no) FROM %1$s WHERE hub_time < DATEADD(day, -7, SYSDATETIME()));"
        .formatted(changes);
  }
}
