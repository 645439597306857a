package org.fengqiao.routes.platform.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Copies a running store and then follows it: from {@link Told#whole} on, the server confirms
 * nothing that the backup does not hold.
 */
final class Backup {

  /** What a backup tells of itself. */
  interface Told {

    /** The base copy can be restored; nothing that is confirmed from now on can be lost. */
    void whole();

    /** The server is away; the backup goes on when it is back. */
    void away();
  }

  private static final String SLOT_TAKEN = "42710";
  private static final String NO_SUCH_SLOT = "42704";
  private static final String SLOT_INVALID = "55000";

  private final HomeStore store;
  private final BackupFolder folder;
  private final CommitRule rule;
  private volatile @Nullable LogStream stream;
  private volatile boolean stopped;

  Backup(HomeStore store, BackupFolder folder) {
    this.store = store;
    this.folder = folder;
    this.rule = new CommitRule(store);
  }

  /** Takes a copy as of now, which nothing follows. */
  void once() throws IOException, SQLException, RefusedBackupException {
    keepLog();
    try {
      BaseCopy base = copy();
      try (LogArchive archive = archive();
          LogStream following = new LogStream(store, archive, begin(base))) {
        for (long reached = 0; reached < base.end(); ) {
          reached = following.advance();
        }
      }
      folder.complete(database());
    } finally {
      rule.forget();
    }
  }

  /** Takes a copy, or goes on with one, and follows the server until {@link #stop}. */
  void follow(Told told)
      throws IOException, SQLException, RefusedBackupException, InterruptedException {
    Optional<String> known = folder.database();
    if (known.isPresent()) {
      if (!known.get().equals(database())) {
        throw new RefusedBackupException("refused.other-database");
      }
      rule.impose();
      told.whole();
      follow(folder.newest().orElseThrow().begin(), Long.MAX_VALUE, told);
    } else {
      keepLog();
      BaseCopy base = copy();
      follow(begin(base), base.end(), told);
    }
  }

  private void follow(long begin, long whole, Told told)
      throws IOException, SQLException, RefusedBackupException, InterruptedException {
    long from = begin;
    long missing = whole;
    try (LogArchive archive = archive()) {
      while (!stopped) {
        try (LogStream following = new LogStream(store, archive, from)) {
          stream = following;
          while (!stopped) {
            long reached = following.advance();
            from = LogFile.at(1, reached).begin();
            if (reached >= missing) {
              missing = Long.MAX_VALUE;
              folder.complete(database());
              rule.impose();
              told.whole();
            }
          }
        } catch (SQLException e) {
          outlast(e, told);
        }
      }
    }
  }

  /** Ends the following, from another thread; commits wait for the backup no more. */
  void stop() throws SQLException {
    stopped = true;
    LogStream following = stream;
    if (following != null) {
      following.close();
    }
    rule.lift();
  }

  private void keepLog() throws SQLException, RefusedBackupException {
    try {
      rule.keepLog();
    } catch (SQLException e) {
      if (Objects.equals(e.getSQLState(), SLOT_TAKEN)) {
        throw new RefusedBackupException("refused.another");
      }
      throw e;
    }
  }

  private void outlast(SQLException reason, Told told)
      throws RefusedBackupException, InterruptedException {
    if (stopped) {
      return;
    }
    String state = Objects.requireNonNullElse(reason.getSQLState(), "");
    if (state.equals(NO_SUCH_SLOT) || state.equals(SLOT_INVALID)) {
      throw new RefusedBackupException("refused.gap");
    }
    told.away();
    TimeUnit.SECONDS.sleep(1);
  }

  private BaseCopy copy() throws IOException, SQLException {
    DurableFiles.ownFolder(folder.path());
    DurableFiles.ownFolder(folder.log());
    DurableFiles.copy(store.home(), folder.home(), HomeStore::isSmall);
    return BaseCopy.take(store, folder.base());
  }

  private LogArchive archive() throws SQLException {
    return new LogArchive(
        folder.log(), Integer.parseInt(ask("select timeline_id from pg_control_checkpoint()")));
  }

  private static long begin(BaseCopy base) {
    return LogFile.at(1, base.begin()).begin();
  }

  private String database() throws SQLException {
    return ask("select system_identifier from pg_control_system()");
  }

  private String ask(String question) throws SQLException {
    try (Connection connection = store.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      row.next();
      return row.getString(1);
    }
  }
}
