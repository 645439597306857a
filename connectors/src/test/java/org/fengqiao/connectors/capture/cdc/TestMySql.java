package org.fengqiao.connectors.capture.cdc;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.fengqiao.connectors.capture.TestDatabase;

/**
 * One real MySQL for all tests of the module, when the build has unpacked one ({@code -Pmysql}): it
 * is half a gigabyte to download.
 */
public final class TestMySql {

  private static final Path BASE = Path.of("target/mysql").toAbsolutePath();
  private static final Path PROGRAM = BASE.resolve("bin/mysqld");
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private TestMySql() {}

  /** Started when the first test asks for it. */
  private static final class Server {
    static final int PORT = start();
  }

  /** Whether tests can have a MySQL. */
  public static boolean isHere() {
    return Files.exists(PROGRAM);
  }

  private static int start() {
    try {
      Path home = Path.of("target/mysql-" + ProcessHandle.current().pid()).toAbsolutePath();
      Files.createDirectories(home);
      int port = freePort();
      Path accounts =
          Files.write(
              home.resolve("accounts.sql"),
              List.of(
                  "create user if not exists 'owner'@'%' identified by 'owner';",
                  "grant all privileges on *.* to 'owner'@'%' with grant option;",
                  "create user if not exists 'hub_capture'@'%' identified by 'hub';",
                  "grant select, reload, replication slave, replication client on *.* to"
                      + " 'hub_capture'@'%';"));
      if (!PROGRAM.toFile().setExecutable(true)) {
        throw new IOException(PROGRAM + " cannot be made executable");
      }
      Process install = run(home, "--initialize-insecure");
      if (!install.waitFor(3, TimeUnit.MINUTES) || install.exitValue() != 0) {
        throw new IOException("See " + home.resolve("log") + "; MySQL needs the library libaio");
      }
      Process server =
          run(
              home,
              "--port=" + port,
              "--bind-address=127.0.0.1",
              "--socket=" + home.resolve("socket"),
              "--mysqlx=OFF",
              "--init-file=" + accounts,
              "--server-id=4712",
              "--log-bin=mysql-bin",
              "--gtid-mode=ON",
              "--enforce-gtid-consistency=ON",
              "--sql-mode=");
      Runtime.getRuntime().addShutdownHook(new Thread(server::destroy));
      Awaitility.await()
          .atMost(Duration.ofMinutes(3))
          .ignoreExceptions()
          .until(() -> new TestDatabase(url(port, ""), "owner", "owner").number("select 1") == 1);
      return port;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Process run(Path home, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                PROGRAM.toString(),
                "--no-defaults",
                "--user=" + System.getProperty("user.name"),
                "--basedir=" + BASE,
                "--datadir=" + home.resolve("data")));
    command.addAll(List.of(arguments));
    File log = home.resolve("log").toFile();
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
        .start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** A fresh database of a legacy system, as its owner uses it. */
  public static TestDatabase source() {
    String name = "mediation" + NUMBER.incrementAndGet();
    new TestDatabase(url(Server.PORT, ""), "owner", "owner").run("create database " + name);
    return new TestDatabase(url(Server.PORT, name), "owner", "owner");
  }

  private static String url(int port, String database) {
    return "jdbc:mysql://127.0.0.1:" + port + "/" + database;
  }
}
