package org.fengqiao.connectors.capture;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** What may be done over the connection. */
  private enum Session {
    /** Questions, and what the driver's read-only mark lets through. */
    MAY_PUBLISH,
    /** Questions, in a session that the database itself keeps read-only. */
    READS,
    /** The same, and every other statement is refused before it is sent. */
    LOOKS
  }

  private static final Pattern SCHEME = Pattern.compile("jdbc:[A-Za-z0-9_-]{1,40}:");

  private final FeedPlace place;
  private final ConnectionSettings settings;
  private final JdbcDrivers drivers;
  private final Session session;
  private final Map<String, SourceTable> tables = new HashMap<>();
  private @Nullable Connection connection;

  /**
   * Prepares the connection.
   *
   * @param place the feed that asks and the connection's name, for messages
   * @param settings how to reach the database
   * @param drivers which databases can be reached
   */
  public JdbcSource(FeedPlace place, ConnectionSettings settings, JdbcDrivers drivers) {
    this(place, settings, drivers, Session.READS);
  }

  /**
   * Prepares a connection to a database whose driver the edge ships with and whose log is followed:
   * there the edge may have to make a publication.
   *
   * @param place the feed that asks and the connection's name, for messages
   * @param settings how to reach the database
   */
  public JdbcSource(FeedPlace place, ConnectionSettings settings) {
    this(place, settings, JdbcDrivers.shipped(), Session.MAY_PUBLISH);
  }

  private JdbcSource(
      FeedPlace place, ConnectionSettings settings, JdbcDrivers drivers, Session session) {
    this.place = place;
    this.settings = settings;
    this.drivers = drivers;
    this.session = session;
  }

  /**
   * Prepares a connection for people who look before anything is captured: it refuses every
   * statement that is not a question, its transactions are read-only and never committed.
   */
  public static JdbcSource onlyLooking(
      FeedPlace place, ConnectionSettings settings, JdbcDrivers drivers) {
    return new JdbcSource(place, settings, drivers, Session.LOOKS);
  }

  /**
   * Asks the source.
   *
   * @param table the table that the question is about, for messages
   * @throws CaptureException with code and remedy when the source refuses or is away
   */
  public <T> T ask(String table, Question<T> question) throws CaptureException {
    try {
      return question.ask(open());
    } catch (SQLException e) {
      close();
      SourceTable known = tables.get(table);
      throw JdbcFailures.explain(place, known == null ? table : known.shown(), e);
    }
  }

  /**
   * A table as the database spells it; looked up once.
   *
   * @param written the table as the feed file spells it, with its schema
   */
  public SourceTable table(String written) throws CaptureException {
    SourceTable known = tables.get(written);
    if (known == null) {
      known = ask(written, connection -> SourceTable.find(connection, written));
      if (known.isKnown()) {
        tables.put(written, known);
      }
    }
    return known;
  }

  private Connection open() throws SQLException, CaptureException {
    if (connection != null) {
      return connection;
    }
    Driver driver = drivers.accepting(settings.url()).orElse(null);
    if (driver == null) {
      throw noDriver();
    }
    Connection opened = JdbcLogin.open(driver, settings, session != Session.MAY_PUBLISH);
    connection = session == Session.LOOKS ? QuestionsOnly.over(opened) : opened;
    return connection;
  }

  /** Only the url's beginning is told, for the rest can hold a password. */
  private CaptureException noDriver() {
    Matcher scheme = SCHEME.matcher(settings.url());
    if (session == Session.MAY_PUBLISH) {
      return place.stops("C107", "jdbc:postgresql: | jdbc:mariadb:");
    }
    return scheme.lookingAt()
        ? place.stops(
            "C254", scheme.group(), drivers.folder().map(Path::toString).orElse("--drivers"))
        : place.stops("C107", "jdbc:");
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
