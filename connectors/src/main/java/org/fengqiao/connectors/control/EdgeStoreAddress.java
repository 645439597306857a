package org.fengqiao.connectors.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the database stands that a hub or an edge brings along: on this machine, under the port
 * that it took at its first start and wrote down below its home.
 */
public final class EdgeStoreAddress {

  /** The one user of the database, who is let in from this machine alone. */
  public static final String USER = "postgres";

  private EdgeStoreAddress() {}

  /** The file that keeps the port. */
  public static Path portFile(Path home) {
    return home.resolve("postgres.port");
  }

  /** JDBC url of the database at a port, with its user. */
  public static String url(int port) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=" + USER;
  }

  /** JDBC url of the database of a home; empty when none was ever started there. */
  public static Optional<String> below(Path home) throws IOException {
    Path file = portFile(home);
    return Files.isRegularFile(file)
        ? Optional.of(url(Integer.parseInt(Files.readString(file).strip())))
        : Optional.empty();
  }
}
