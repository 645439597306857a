package org.fengqiao.connectors.capture;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** One real PostgreSQL for all tests of the module: the source's databases and the edge's own. */
public final class TestPostgres {

  /** An account that may follow logs and read everything, and whose password is checked. */
  public static final String GUARDED = "guarded";

  /** The password of {@link #GUARDED}. */
  public static final String PASSWORD = "richtig-42";

  private static final EmbeddedPostgres SERVER = start();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private TestPostgres() {}

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("wal_level", "logical")
              .setServerConfig("max_wal_senders", "20")
              .setServerConfig("max_replication_slots", "100")
              .setServerConfig("hba_file", accounts().toString())
              .setServerConfig("max_connections", "400")
              .setLocaleConfig("locale", "C.UTF-8")
              .setLocaleConfig("encoding", "UTF8")
              .setPGStartupWait(Duration.ofSeconds(60))
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
      try (Connection connection = server.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(
            "create role guarded superuser login replication password '" + PASSWORD + "'");
      }
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Passwords are checked for the one account that has one. */
  private static Path accounts() throws IOException {
    Path file = Files.createTempFile("pg_hba", ".conf");
    file.toFile().deleteOnExit();
    Files.writeString(
        file,
        """
        host all %1$s all scram-sha-256
        host replication %1$s all scram-sha-256
        local all all trust
        host all all all trust
        host replication all all trust
        """
            .formatted(GUARDED));
    // The server can run under another account.
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    return file;
  }

  private static void close(EmbeddedPostgres server) {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A fresh database of a legacy system. */
  public static TestDatabase source() {
    String name = "source" + NUMBER.incrementAndGet();
    postgres("create database " + name);
    return new TestDatabase(url(name), "postgres", "postgres");
  }

  /** A fresh edge store. */
  public static DataSource edgeStore() {
    return upgraded(edgeStore("latest"));
  }

  /**
   * A fresh store of an edge of an earlier release.
   *
   * @param version of its tables
   */
  public static DataSource edgeStore(String version) {
    String name = "edge" + NUMBER.incrementAndGet();
    postgres("create database " + name);
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url(name));
    config.setUsername("postgres");
    config.setPassword("postgres");
    config.setMaximumPoolSize(4);
    // Every test has stores of its own, and all share the server's connections.
    config.setMinimumIdle(0);
    config.setIdleTimeout(10_000);
    DataSource store = new HikariDataSource(config);
    migrate(store, version);
    return store;
  }

  /** Does to a store what today's edge does to it when it starts. */
  public static DataSource upgraded(DataSource store) {
    migrate(store, "latest");
    return store;
  }

  private static void migrate(DataSource store, String version) {
    Flyway.configure()
        .dataSource(store)
        .schemas("edge")
        .locations("classpath:db/edge")
        .target(version)
        .load()
        .migrate();
  }

  /** Runs statements as the server's owner. */
  public static void postgres(String... statements) {
    try (Connection connection = DriverManager.getConnection(url("postgres"), "postgres", "");
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static String url(String database) {
    return "jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + database;
  }
}
