package org.fengqiao.ops.rig;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL server of this run, durable as in production (the embedded default is not: it starts
 * without fsync) and with logical decoding.
 */
public final class DatabaseServer implements AutoCloseable {

  private final Path folder;
  private final EmbeddedPostgres server;

  private DatabaseServer(Path folder, EmbeddedPostgres server) {
    this.folder = folder;
    this.server = server;
  }

  /**
   * Starts a server with a new, empty data folder.
   *
   * @param folder where its data lies; must not hold another server's data
   */
  public static DatabaseServer start(Path folder) {
    try {
      return new DatabaseServer(
          folder,
          EmbeddedPostgres.builder()
              .setDataDirectory(folder)
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("wal_level", "logical")
              .setServerConfig("max_wal_senders", "10")
              .setServerConfig("max_replication_slots", "10")
              .setServerConfig("max_connections", "200")
              // A first load must not pay for checkpoints that a day of work would not see.
              .setServerConfig("max_wal_size", "8GB")
              // Says when a row version was committed: how the bench measures latency.
              .setServerConfig("track_commit_timestamp", "on")
              .setServerConfig("shared_buffers", "256MB")
              .setLocaleConfig("locale", "C.UTF-8")
              .setLocaleConfig("encoding", "UTF8")
              .setPGStartupWait(Duration.ofSeconds(60))
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not start in " + folder, e);
    }
  }

  /** Creates a database. */
  public Database create(String name) {
    return create(name, "");
  }

  /** Creates a database with all that another one holds, to which nobody is connected. */
  public Database copy(String original, String name) {
    return create(name, " template " + original + " strategy file_copy");
  }

  private Database create(String name, String how) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name + how);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot create database " + name, e);
    }
    return new Database(
        "jdbc:postgresql://localhost:" + server.getPort() + "/" + name,
        server.getDatabase("postgres", name));
  }

  /** The server's processes, which can be killed and started again. */
  public DatabaseProcess process() {
    return new DatabaseProcess(folder);
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not stop", e);
    }
  }

  /**
   * One database of the server.
   *
   * @param url for other processes, which log in as {@link #USER} with {@link #PASSWORD}
   * @param dataSource for this process; each connection is a new session
   */
  public record Database(String url, DataSource dataSource) {

    /** The owner. */
    public static final String USER = "postgres";

    /** The server trusts local sessions; some clients refuse an empty password all the same. */
    public static final String PASSWORD = "postgres";

    /** The database that another process has named by its url. */
    public static Database at(String url) {
      PGSimpleDataSource source = new PGSimpleDataSource();
      source.setUrl(url);
      source.setUser(USER);
      source.setPassword(PASSWORD);
      return new Database(url, source);
    }

    /** Runs statements, each in its own transaction. */
    public void execute(String... statements) {
      try (Connection connection = dataSource.getConnection();
          Statement statement = connection.createStatement()) {
        for (String each : statements) {
          statement.execute(each);
        }
      } catch (SQLException e) {
        throw new IllegalStateException("statement failed on " + url, e);
      }
    }

    /** The single number that a query answers; 0 when it answers no row or null. */
    public long number(String query) {
      try (Connection connection = dataSource.getConnection();
          Statement statement = connection.createStatement();
          var rows = statement.executeQuery(query)) {
        return rows.next() ? rows.getLong(1) : 0;
      } catch (SQLException e) {
        throw new IllegalStateException("query failed on " + url, e);
      }
    }
  }
}
