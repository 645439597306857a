package org.fengqiao.routes.platform.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Whether the database confirms a commit only once the backup holds it too. */
final class CommitRule {

  /** More than that the server's disk does not keep for a backup that stays away. */
  private static final String MOST_KEPT = "4GB";

  private final HomeStore store;

  CommitRule(HomeStore store) {
    this.store = store;
  }

  /** From now on nothing is confirmed that the backup does not hold. */
  void impose() throws SQLException {
    run("alter system set synchronous_standby_names = '" + HomeStore.NAME + "'");
  }

  /** Commits wait for nobody any more. */
  void lift() throws SQLException {
    run("alter system reset synchronous_standby_names");
  }

  /** Keeps the log for the backup, within bounds. */
  void keepLog() throws SQLException {
    run(
        "alter system set max_slot_wal_keep_size = '" + MOST_KEPT + "'",
        "select pg_create_physical_replication_slot('" + HomeStore.NAME + "', true)");
  }

  /** Keeps no log for the backup any more. */
  void forget() throws SQLException {
    run(
        "select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = '"
            + HomeStore.NAME
            + "'");
  }

  private void run(String... statements) throws SQLException {
    try (Connection connection = store.connect();
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
      statement.execute("select pg_reload_conf()");
    }
  }
}
