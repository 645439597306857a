package org.fengqiao.routes.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.postgresql.replication.LogSequenceNumber;

/**
 * A copy of the data folder of a running server, as PostgreSQL's manual describes it (Making a Base
 * Backup Using the Low Level API).
 *
 * @param begin position in the log from which the copy must be brought up to date
 * @param end position that it must reach to be whole
 */
record BaseCopy(long begin, long end) {

  /** Folders whose content a server makes anew. */
  private static final Set<String> EMPTIED =
      Set.of(
          "pg_wal",
          "pg_replslot",
          "pg_dynshmem",
          "pg_notify",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans");

  private static final Set<String> LEFT_OUT =
      Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init", "backup_label");

  static BaseCopy take(HomeStore store, Path to) throws IOException, SQLException {
    // The server takes the copy for broken off when this session ends.
    try (Connection connection = store.connect();
        Statement statement = connection.createStatement()) {
      long begin;
      try (ResultSet row =
          statement.executeQuery("select pg_backup_start('" + HomeStore.NAME + "', true)")) {
        begin = position(row);
      }
      DurableFiles.copy(HomeStore.data(store.home()), to, BaseCopy::isWanted);
      try (ResultSet row =
          statement.executeQuery("select lsn, labelfile from pg_backup_stop(false)")) {
        long end = position(row);
        Path label = to.resolve("backup_label");
        Files.writeString(label, row.getString(2));
        DurableFiles.sync(label);
        return new BaseCopy(begin, end);
      }
    }
  }

  private static boolean isWanted(Path below) {
    String last = below.getFileName().toString();
    return !(below.getNameCount() > 1 && EMPTIED.contains(below.getName(0).toString()))
        && !LEFT_OUT.contains(last)
        && !last.startsWith("pgsql_tmp");
  }

  private static long position(ResultSet row) throws SQLException {
    row.next();
    return LogSequenceNumber.valueOf(row.getString(1)).asLong();
  }
}
