package org.fengqiao.connectors.capture;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The JDBC drivers that an edge has: those it ships with, and those whose jars lie in a folder.
 * Each jar, and each folder of jars within the folder, is loaded by itself, so that two drivers
 * cannot get into each other's way, nor into the edge's.
 */
public final class JdbcDrivers {

  private static final Logger LOG = LoggerFactory.getLogger(JdbcDrivers.class);
  private static final String JAR = ".jar";

  private final @Nullable Path folder;
  private final List<Driver> dropped;

  private JdbcDrivers(@Nullable Path folder, List<Driver> dropped) {
    this.folder = folder;
    this.dropped = dropped;
  }

  /** Only the drivers that the edge ships with: PostgreSQL and MariaDB. */
  public static JdbcDrivers shipped() {
    return new JdbcDrivers(null, List.of());
  }

  /**
   * Those and the drivers of a folder. A jar that cannot be read or holds no driver is told of in
   * the log and left out.
   *
   * @param folder of jars, and of folders of jars where a driver needs several; need not exist
   */
  public static JdbcDrivers in(Path folder) {
    List<Driver> dropped = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> entries = Files.list(folder)) {
        for (Path entry : entries.sorted().toList()) {
          dropped.addAll(driversOf(entry));
        }
      } catch (IOException e) {
        LOG.warn("The driver folder {} cannot be read ({})", folder, e.getClass().getSimpleName());
      }
    }
    return new JdbcDrivers(folder, List.copyOf(dropped));
  }

  /** The folder of further drivers; empty when only the shipped ones are used. */
  Optional<Path> folder() {
    return Optional.ofNullable(folder);
  }

  /** The driver that knows such an address; dropped ones are asked first. */
  public Optional<Driver> accepting(String url) {
    return Stream.concat(dropped.stream(), DriverManager.drivers())
        .filter(driver -> accepts(driver, url))
        .findFirst();
  }

  private static boolean accepts(Driver driver, String url) {
    try {
      return driver.acceptsURL(url);
    } catch (SQLException malformed) {
      return false;
    }
  }

  private static List<Driver> driversOf(Path entry) {
    List<Driver> drivers = new ArrayList<>();
    try {
      List<Path> jars = jarsOf(entry);
      if (jars.isEmpty()) {
        return drivers;
      }
      URL[] urls = new URL[jars.size()];
      for (int place = 0; place < urls.length; place++) {
        urls[place] = jars.get(place).toUri().toURL();
      }
      // Open as long as the edge runs: a driver loads its classes when it needs them.
      URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
      ServiceLoader.load(Driver.class, loader).stream()
          .filter(service -> service.type().getClassLoader() == loader)
          .map(ServiceLoader.Provider::get)
          .forEach(drivers::add);
      if (drivers.isEmpty()) {
        LOG.warn("{} holds no JDBC driver (no META-INF/services/java.sql.Driver)", entry);
      }
    } catch (IOException | ServiceConfigurationError | LinkageError e) {
      LOG.warn("{} cannot be loaded as a JDBC driver: {}", entry, e.toString());
    }
    drivers.forEach(driver -> LOG.info("JDBC driver {} from {}", driver.getClass(), entry));
    return drivers;
  }

  private static List<Path> jarsOf(Path entry) throws IOException {
    if (!Files.isDirectory(entry)) {
      return entry.toString().endsWith(JAR) ? List.of(entry) : List.of();
    }
    try (Stream<Path> files = Files.list(entry)) {
      return files.filter(file -> file.toString().endsWith(JAR)).sorted().toList();
    }
  }
}
