package org.fengqiao.routes.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fengqiao.connectors.control.EdgeStoreAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that a hub brings along: durable (fsync and synchronous commit on), reachable from
 * this machine only, with its data kept below the hub's home. A server that outlived a killed hub
 * is taken over as it runs. Started by pg_ctl, not by the embedding library: that one stops the
 * server from a shutdown hook of its own, while the hub is still using it.
 */
final class EmbeddedPostgres implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final long PATIENCE_SECONDS = 120;

  private final Path folder;
  private final Path programs;
  private final Path data;
  private final int port;

  private EmbeddedPostgres(Path folder, Path programs, int port) {
    this.folder = folder;
    this.programs = programs;
    this.data = folder.resolve("data");
    this.port = port;
  }

  /**
   * Starts the server, making its data folder first where there is none.
   *
   * @param home the hub's home
   * @param wantedPort 0 to take a free one at the first start and the same ever after
   * @throws IllegalStateException when it does not start; the message names the log to read
   */
  static EmbeddedPostgres start(Path home, int wantedPort) {
    Path folder = home.resolve("postgres");
    try {
      EmbeddedPostgres server =
          new EmbeddedPostgres(
              folder,
              PostgresBinaries.unpack(folder.resolve("programs")),
              rememberedPort(EdgeStoreAddress.portFile(home), wantedPort));
      server.initialise();
      server.run();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** JDBC url of the database, with its user. */
  String url() {
    return EdgeStoreAddress.url(port);
  }

  private void initialise() throws IOException {
    if (Files.exists(data)) {
      return;
    }
    Path beside = Files.createTempDirectory(folder, "new");
    execute(
        "initdb",
        "-D",
        beside.toString(),
        "-U",
        EdgeStoreAddress.USER,
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--locale=C.UTF-8",
        "--no-instructions");
    Files.move(beside, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private void run() throws IOException {
    if (execute(List.of(0, 3), "pg_ctl", "status", "-D", data.toString()) == 0) {
      LOG.info("PostgreSQL below {} outlived the last process and is taken over", folder);
      return;
    }
    execute(
        "pg_ctl",
        "start",
        "-w",
        "-t",
        Long.toString(PATIENCE_SECONDS),
        "-D",
        data.toString(),
        "-l",
        folder.resolve("server.log").toString(),
        "-o",
        options());
  }

  private String options() {
    return String.join(
        " ",
        "-p " + port,
        "-c listen_addresses=127.0.0.1",
        "-c unix_socket_directories=''",
        "-c max_connections=200",
        "-c shared_buffers=384MB",
        "-c max_wal_size=4GB",
        "-c checkpoint_timeout=15min",
        "-c jit=off",
        "-c TimeZone=UTC");
  }

  @Override
  public void close() {
    try {
      execute("pg_ctl", "stop", "-w", "-m", "fast", "-D", data.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int rememberedPort(Path file, int wanted) throws IOException {
    Files.createDirectories(file.getParent());
    if (wanted != 0) {
      // Commands that steer the edge find its database by this file.
      Files.writeString(file, Integer.toString(wanted));
    }
    if (!Files.exists(file)) {
      try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        Files.writeString(file, Integer.toString(free.getLocalPort()));
      }
    }
    return Integer.parseInt(Files.readString(file).strip());
  }

  private void execute(String... command) throws IOException {
    execute(List.of(0), command);
  }

  private int execute(List<Integer> expected, String... command) throws IOException {
    List<String> line = new ArrayList<>();
    if (isSuperuser()) {
      // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody.
      line.addAll(List.of("unshare", "-U"));
    }
    line.add(programs.resolve(command[0]).toString());
    line.addAll(List.of(command).subList(1, command.length));
    Path output = folder.resolve(command[0] + ".log");
    Process process =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    try {
      if (!process.waitFor(PATIENCE_SECONDS + 10, TimeUnit.SECONDS)
          || !expected.contains(process.exitValue())) {
        throw new IllegalStateException(
            "embedded PostgreSQL: "
                + command[0]
                + " failed; read "
                + output
                + " and server.log beside it");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while PostgreSQL was starting or stopping", e);
    }
  }

  private boolean isSuperuser() throws IOException {
    return System.getProperty("os.name").equals("Linux")
        && Files.getOwner(folder).getName().equals("root")
        && System.getProperty("user.name").equals("root");
  }
}
