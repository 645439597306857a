package org.fengqiao.ops.demo.legacy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** A real PostgreSQL with logical decoding whose data outlive the process. */
final class PostgresServer implements AutoCloseable {

  private final EmbeddedPostgres server;

  private PostgresServer(EmbeddedPostgres server) {
    this.server = server;
  }

  static PostgresServer start(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path data = folder.resolve("data");
    OrphanProcess.end(data.resolve("postmaster.pid"), "postgres");
    return new PostgresServer(
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            .setPort(RememberedPort.in(folder.resolve("port")))
            .setRegisterShutdownHook(false)
            .setPGStartupWait(Duration.ofSeconds(60))
            .setLocaleConfig("locale", "C.UTF-8")
            .setLocaleConfig("encoding", "UTF8")
            .setServerConfig("wal_level", "logical")
            .setServerConfig("max_wal_senders", "10")
            .setServerConfig("max_replication_slots", "10")
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("max_wal_size", "2GB")
            .setServerConfig("timezone", "Asia/Shanghai")
            .start());
  }

  /** The database, created with its tables when it is not there yet. */
  DataSource database(String name) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        var query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
      query.setString(1, name);
      try (var found = query.executeQuery()) {
        if (found.next()) {
          return server.getDatabase("postgres", name);
        }
      }
      try (var statement = connection.createStatement()) {
        statement.execute("create database " + name);
      }
    }
    DataSource database = server.getDatabase("postgres", name);
    LegacyScript.run(database, name);
    return database;
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
  }

  @Override
  public void close() throws IOException {
    // What a checkpoint leaves to write fits into the few seconds that the library waits.
    try (Connection connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("checkpoint");
    } catch (SQLException e) {
      throw new IOException("PostgreSQL did not stop in order", e);
    } finally {
      server.close();
    }
  }
}
