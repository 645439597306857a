package org.fengqiao.connectors.capture;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Embedded databases whose drivers are not on the class path: the build puts them into a folder, as
 * operations would.
 */
public final class DroppedDriver {

  /** Where the drivers lie. */
  public static final Path FOLDER = Path.of("target", "drivers");

  /** The drivers of the folder, loaded once: an embedded database lives in its driver's classes. */
  public static final JdbcDrivers DRIVERS = JdbcDrivers.in(FOLDER);

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private DroppedDriver() {}

  /** A fresh H2 database, as its owner uses it. */
  public static ConnectionSettings h2() {
    return new ConnectionSettings(
        "jdbc:h2:mem:h" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1", "sa", "owner");
  }

  /** A fresh HSQLDB database, as its owner uses it. */
  public static ConnectionSettings hsqldb() {
    return new ConnectionSettings("jdbc:hsqldb:mem:s" + NUMBER.incrementAndGet(), "SA", "");
  }

  /** Runs statements as the system itself does. */
  public static void run(ConnectionSettings owner, String... statements) {
    Properties properties = new Properties();
    properties.setProperty("user", owner.user());
    properties.setProperty("password", owner.password());
    try (Connection connection =
            DRIVERS.accepting(owner.url()).orElseThrow().connect(owner.url(), properties);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
