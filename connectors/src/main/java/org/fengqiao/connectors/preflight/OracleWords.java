package org.fengqiao.connectors.preflight;

import java.util.List;

/**
 * Oracle and Dameng: a sequence, and one trigger for each table.
 *
 * @param number type of the number
 * @param time type of the time
 */
record OracleWords(String number, String time) implements TriggerWords {

  @Override
  public List<String> table(SqlName changes, SqlName table, List<String> links) {
    return List.of(
        "CREATE TABLE %s AS SELECT %s FROM %s WHERE 1 = 0;"
            .formatted(
                changes,
                String.join(
                    ", ",
                    links.stream()
                        .map(column -> "CASE WHEN 1 = 1 THEN %1$s END AS %1$s".formatted(column))
                        .toList()),
                table),
        "ALTER TABLE %s ADD hub_no %s;".formatted(changes, number),
        "ALTER TABLE %s ADD hub_op CHAR(1);".formatted(changes),
        "ALTER TABLE %s ADD hub_time %s;".formatted(changes, time),
        "CREATE UNIQUE INDEX %s ON %s (hub_no);".formatted(changes.plus("_n"), changes),
        "CREATE SEQUENCE %s;".formatted(numbers(changes)));
  }

  @Override
  public List<String> triggers(Noted noted) {
    return List.of(
        """
        CREATE OR REPLACE TRIGGER %1$s AFTER INSERT OR UPDATE OR DELETE ON %2$s FOR EACH ROW
        BEGIN
          IF UPDATING AND %3$s THEN
            NULL;
          ELSIF NOT INSERTING THEN
            INSERT INTO %4$s (%5$s) VALUES (%10$s.NEXTVAL, '%6$s', SYSTIMESTAMP, %7$s);
          END IF;
          IF NOT DELETING THEN
            INSERT INTO %4$s (%5$s) VALUES (%10$s.NEXTVAL, '%9$s', SYSTIMESTAMP, %8$s);
          END IF;
        END;
        /\
        """
            .formatted(
                noted.trigger(),
                noted.table(),
                same(noted),
                noted.changes(),
                noted.filled("hub_no, hub_op, hub_time"),
                noted.gone(),
                noted.of(":OLD"),
                noted.of(":NEW"),
                noted.stands(),
                numbers(noted.changes())));
  }

  /** Not true where one side is empty, so that such a change is noted of both. */
  private static String same(Noted noted) {
    return String.join(
        " AND ",
        noted.from().stream().map(column -> ":OLD.%1$s = :NEW.%1$s".formatted(column)).toList());
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
    return "DELETE FROM %1$s WHERE hub_no < (SELECT MAX(hub_no) FROM %1$s WHERE hub_time < SYSDATE - 7);"
        .formatted(changes);
  }
}
