package org.fengqiao.ops.reconcile.settings;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** Opens databases for reading: PostgreSQL and MariaDB, and those whose drivers lie in a folder. */
public final class Databases {

  private final List<Driver> dropped;

  private Databases(List<Driver> dropped) {
    this.dropped = List.copyOf(dropped);
  }

  /** Only the drivers that this program ships with. */
  public static Databases shipped() {
    return new Databases(List.of());
  }

  /**
   * Those and the drivers of a folder of jars.
   *
   * @throws SettingsException when the folder cannot be read
   */
  public static Databases in(Path folder) {
    try (Stream<Path> entries = Files.walk(folder)) {
      List<URL> jars = new ArrayList<>();
      for (Path jar :
          entries.filter(entry -> entry.toString().endsWith(".jar")).sorted().toList()) {
        jars.add(jar.toUri().toURL());
      }
      // Open as long as the program runs: a driver loads its classes when it needs them.
      ClassLoader loader =
          new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
      return new Databases(
          ServiceLoader.load(Driver.class, loader).stream()
              .map(ServiceLoader.Provider::get)
              .toList());
    } catch (IOException e) {
      throw new SettingsException("驱动文件夹无法读取 / the folder of drivers cannot be read: " + folder);
    }
  }

  /**
   * A connection that reads one unchanging state: every statement on it sees what the first saw.
   * That it may not write is asked of the driver and, above all, of the account's rights.
   */
  public Connection open(Login login) throws SQLException {
    Properties properties = new Properties();
    if (!login.user().isEmpty()) {
      properties.setProperty("user", login.user());
    }
    if (!login.password().isEmpty()) {
      properties.setProperty("password", login.password());
    }
    Connection connection = driver(login.url()).connect(login.url(), properties);
    if (connection == null) {
      throw new SQLException("no driver accepts the address", "08001");
    }
    connection.setReadOnly(true);
    // Some databases know only the stronger one; one that knows neither shows rows as they come.
    for (int level :
        new int[] {Connection.TRANSACTION_REPEATABLE_READ, Connection.TRANSACTION_SERIALIZABLE}) {
      if (connection.getMetaData().supportsTransactionIsolationLevel(level)) {
        connection.setTransactionIsolation(level);
        break;
      }
    }
    connection.setAutoCommit(false);
    return connection;
  }

  private Driver driver(String url) throws SQLException {
    for (Driver driver : dropped) {
      if (driver.acceptsURL(url)) {
        return driver;
      }
    }
    return DriverManager.getDriver(url);
  }
}
