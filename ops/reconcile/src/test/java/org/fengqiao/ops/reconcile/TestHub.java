package org.fengqiao.ops.reconcile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A hub's database with the tables that the hub really has, filled by hand: what is tested is what
 * the verifier makes of tables, not how they came to be.
 *
 * @param url with all rights
 */
record TestHub(String url) {

  private static final Path MIGRATIONS = Path.of("../../routes/src/main/resources/db/hub");

  /** Makes the tables. */
  static TestHub on(String url) throws IOException, SQLException {
    TestHub hub = new TestHub(url);
    hub.run("create schema hub; create schema warehouse");
    try (Stream<Path> files = Files.list(MIGRATIONS)) {
      List<Path> scripts =
          files
              .filter(file -> file.getFileName().toString().startsWith("V"))
              .sorted(Comparator.comparingInt(TestHub::number))
              .toList();
      for (Path script : scripts) {
        hub.run(Files.readString(script));
      }
    }
    return hub;
  }

  private static int number(Path script) {
    return Integer.parseInt(script.getFileName().toString().replaceFirst("V(\\d+)__.*", "$1"));
  }

  void run(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Removes every record of every feed. */
  void clear() throws SQLException {
    run(
        """
        truncate hub.inbox, hub.case_record, hub.ledger, warehouse.case_fact, warehouse.case_history
        """);
  }

  /**
   * A record as the hub takes it in: inbox, store, ledger and warehouse.
   *
   * @param facts the columns accepted_at, closed_at, party_count, amount_yuan, status as SQL
   */
  void accept(String feed, String key, long position, String facts) throws SQLException {
    run(
        """
        insert into hub.inbox values ('%1$s:%2$s', %3$d, 0, 'A');
        insert into hub.case_record (record_no, record_key, feed, dispute_id, position, sequence,
            division, dispute_type, content, clues, open, settled, clues_revision)
          values (%3$d, '%1$s:%2$s', '%1$s', md5('%1$s:%2$s')::uuid, %3$d, 0, '310118', '02', '', '', true, true, 0);
        insert into warehouse.case_fact (record_key, dispute_id, revision, feed, department, position,
            sequence, removed, grade, mapping_version, dispute_type, dispute_type_match, division,
            accepted_at, closed_at, party_count, amount_yuan, status, outcome, escalation, border,
            captured_at, loaded_at)
          select '%1$s:%2$s', md5('%1$s:%2$s')::uuid, %3$d, '%1$s', 'JUSTICE', %3$d, 0, false, 'LOG', 3, '02',
            'EXACT', '310118', f.*, 'OPEN', 'NONE', false, now(), now()
          from (select %4$s) f;
        """
            .formatted(feed, key, position, facts));
    count(feed, "accepted");
  }

  /** A row that the hub knows as not taken in: Q or E. */
  void notice(String feed, String key, long position, String disposition) throws SQLException {
    run(
        "insert into hub.inbox values ('%s:%s', %d, 0, '%s')"
            .formatted(feed, key, position, disposition));
    count(feed, disposition.equals("Q") ? "quarantined" : "excluded");
  }

  private void count(String feed, String column) throws SQLException {
    run(
        """
        insert into hub.ledger as l (feed, day, captured, %1$s) values ('%2$s', '2026-11-26', 1, 1)
        on conflict (feed, day) do update set captured = l.captured + 1, %1$s = l.%1$s + 1
        """
            .formatted(column, feed));
  }
}
