package org.fengqiao.connectors.capture;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Opens a read-only connection within a time limit, whatever the driver. */
final class JdbcLogin {

  private static final String POSTGRES = "jdbc:postgresql:";
  private static final int SECONDS_TO_CONNECT = 10;
  private static final int SECONDS_TO_LOG_IN = 30;
  private static final int SECONDS_TO_ANSWER = 300;

  private static final String MARIADB = "jdbc:mariadb:";
  private static final String MYSQL = "jdbc:mysql:";

  private static final String READ_ONLY = "set session characteristics as transaction read only";
  private static final String READ_ONLY_OF_MYSQL = "set session transaction read only";

  private JdbcLogin() {}

  /**
   * Logs in.
   *
   * @param sealed whether the whole session is made read-only, besides what the driver makes of it
   */
  static Connection open(Driver driver, ConnectionSettings settings, boolean sealed)
      throws SQLException {
    CompletableFuture<Connection> opening = new CompletableFuture<>();
    // A driver may wait for ever for a server that does not answer, and hear no interrupt.
    Thread.ofPlatform()
        .name("jdbc-login")
        .daemon()
        .start(() -> connect(driver, settings, sealed, opening));
    try {
      return opening.get(SECONDS_TO_LOG_IN, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      opening.whenComplete((late, failure) -> closeQuietly(late));
      throw new SQLTimeoutException("The login was not answered in time", "08001", e);
    } catch (InterruptedException e) {
      opening.whenComplete((late, failure) -> closeQuietly(late));
      Thread.currentThread().interrupt();
      throw new SQLException("The login was interrupted", "08001", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SQLException refused) {
        throw refused;
      }
      throw new CompletionException(e.getCause());
    }
  }

  private static void connect(
      Driver driver,
      ConnectionSettings settings,
      boolean sealed,
      CompletableFuture<Connection> opening) {
    Connection opened = null;
    try {
      opened = driver.connect(settings.url(), properties(settings));
      if (opened == null) {
        throw new SQLException("The driver did not take the url", "08001");
      }
      prepare(opened, settings, sealed);
      if (!opening.complete(opened)) {
        opened.close();
      }
    } catch (SQLException | RuntimeException | LinkageError e) {
      closeQuietly(opened);
      opening.completeExceptionally(e);
    }
  }

  private static void prepare(Connection opened, ConnectionSettings settings, boolean sealed)
      throws SQLException {
    if (settings.url().startsWith(POSTGRES)) {
      setZone(opened);
    }
    opened.setReadOnly(true);
    if (sealed) {
      seal(opened, readOnly(settings.url()));
    }
    limitAnswers(opened);
  }

  /**
   * The driver brings the zone of the machine that the edge runs on, by which the source would take
   * wall times for other instants: each page of a column with a zone would begin hours too late.
   */
  private static void setZone(Connection opened) throws SQLException {
    try (Statement statement = opened.createStatement()) {
      statement.execute("set time zone '" + SourceClock.ZONE.getId() + "'");
    }
  }

  /**
   * A driver may take its read-only mark for a hint; a database that knows these words does not.
   */
  private static void seal(Connection opened, List<String> readOnly) {
    for (String words : readOnly) {
      try (Statement statement = opened.createStatement()) {
        statement.execute(words);
        return;
      } catch (SQLException unknown) {
        // The next words, or else the user's rights, keep the source from being written to.
      }
    }
  }

  /** A driver warns of words that its database does not know, so that a known one hears its own. */
  private static List<String> readOnly(String url) {
    if (url.startsWith(MARIADB) || url.startsWith(MYSQL)) {
      return List.of(READ_ONLY_OF_MYSQL);
    }
    return List.of(READ_ONLY, READ_ONLY_OF_MYSQL);
  }

  private static Properties properties(ConnectionSettings settings) {
    Properties properties = new Properties();
    if (!settings.user().isEmpty()) {
      properties.setProperty("user", settings.user());
      properties.setProperty("password", settings.password());
    }
    if (settings.url().startsWith(POSTGRES)) {
      properties.setProperty("connectTimeout", Integer.toString(SECONDS_TO_CONNECT));
      properties.setProperty("socketTimeout", Integer.toString(SECONDS_TO_ANSWER));
    } else if (settings.url().startsWith(MARIADB)) {
      properties.setProperty("connectTimeout", SECONDS_TO_CONNECT + "000");
      properties.setProperty("socketTimeout", SECONDS_TO_ANSWER + "000");
      // Timestamps then read as wall time of the legacy system, like all its other times.
      properties.setProperty("sessionVariables", "time_zone='+08:00'");
    } else if (settings.url().startsWith(MYSQL)) {
      properties.setProperty("connectTimeout", SECONDS_TO_CONNECT + "000");
      properties.setProperty("socketTimeout", SECONDS_TO_ANSWER + "000");
      properties.setProperty("connectionTimeZone", "GMT+08:00");
      properties.setProperty("forceConnectionTimeZoneToSession", "true");
      // As its log tells them.
      properties.setProperty("tinyInt1isBit", "false");
      properties.setProperty("yearIsDateType", "false");
    }
    return properties;
  }

  /** A server that is gone must not hold the feed for ever; each question has its limit besides. */
  private static void limitAnswers(Connection opened) throws SQLException {
    try {
      opened.setNetworkTimeout(Runnable::run, SECONDS_TO_ANSWER * 1000);
    } catch (SQLFeatureNotSupportedException | AbstractMethodError old) {
      // An old driver: the question's own limit remains.
    }
  }

  private static void closeQuietly(@Nullable Connection late) {
    if (late != null) {
      try {
        late.close();
      } catch (SQLException e) {
        // Given up anyway.
      }
    }
  }
}
