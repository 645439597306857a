package org.fengqiao.connectors.capture;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * One read-only connection to a legacy database, opened when needed and opened anew after a
 * failure. Used by one thread at a time.
 */
public final class JdbcSource implements AutoCloseable {

  /** A question to the source. */
  @FunctionalInterface
  public interface Question<T> {
    /** Asks over the connection, which stays open. */
    T ask(Connection connection) throws SQLException;
  }

  private static final String SECONDS_TO_CONNECT = "10";
  private static final String SECONDS_TO_ANSWER = "300";

  private final FeedPlace place;
  private final ConnectionSettings settings;
  private final boolean onlyLooking;
  private @Nullable Connection connection;

  /**
   * Prepares the connection.
   *
   * @param place the feed that asks and the connection's name, for messages
   * @param settings how to reach the database
   */
  public JdbcSource(FeedPlace place, ConnectionSettings settings) {
    this(place, settings, false);
  }

  private JdbcSource(FeedPlace place, ConnectionSettings settings, boolean onlyLooking) {
    this.place = place;
    this.settings = settings;
    this.onlyLooking = onlyLooking;
  }

  /**
   * Prepares a connection for people who look before anything is captured: it refuses every
   * statement that is not a question, its transactions are read-only and never committed.
   */
  public static JdbcSource onlyLooking(FeedPlace place, ConnectionSettings settings) {
    return new JdbcSource(place, settings, true);
  }

  /**
   * Asks the source.
   *
   * @param table the table that the question is about, for messages
   * @throws CaptureException with code and remedy when the source refuses or is away
   */
  public <T> T ask(String table, Question<T> question) throws CaptureException {
    if (!settings.url().startsWith("jdbc:postgresql:")
        && !settings.url().startsWith("jdbc:mariadb:")) {
      throw place.stops("C107", "jdbc:postgresql: | jdbc:mariadb:");
    }
    try {
      return question.ask(open());
    } catch (SQLException e) {
      close();
      throw JdbcFailures.explain(place, table, e);
    }
  }

  private Connection open() throws SQLException {
    if (connection != null) {
      return connection;
    }
    Properties properties = new Properties();
    properties.setProperty("user", settings.user());
    properties.setProperty("password", settings.password());
    boolean postgres = settings.url().startsWith("jdbc:postgresql:");
    if (postgres) {
      properties.setProperty("connectTimeout", SECONDS_TO_CONNECT);
      properties.setProperty("socketTimeout", SECONDS_TO_ANSWER);
    } else {
      properties.setProperty("connectTimeout", SECONDS_TO_CONNECT + "000");
      properties.setProperty("socketTimeout", SECONDS_TO_ANSWER + "000");
      // Timestamps then read as wall time of the legacy system, like all its other times.
      properties.setProperty("sessionVariables", "time_zone='+08:00'");
    }
    Connection opened = DriverManager.getConnection(settings.url(), properties);
    if (postgres) {
      setZone(opened);
    }
    opened.setReadOnly(true);
    connection = onlyLooking ? QuestionsOnly.over(opened) : opened;
    return connection;
  }

  /**
   * The driver brings the zone of the machine that the edge runs on, by which the source would take
   * wall times for other instants: each page of a column with a zone would begin hours too late.
   */
  private static void setZone(Connection opened) throws SQLException {
    try (Statement statement = opened.createStatement()) {
      statement.execute("set time zone '" + SourceClock.ZONE.getId() + "'");
    } catch (SQLException e) {
      opened.close();
      throw e;
    }
  }

  @Override
  public void close() {
    Connection open = connection;
    connection = null;
    if (open == null) {
      return;
    }
    try {
      open.close();
    } catch (SQLException e) {
      // Given up anyway.
    }
  }
}
