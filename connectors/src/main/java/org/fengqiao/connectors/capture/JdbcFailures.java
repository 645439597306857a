package org.fengqiao.connectors.capture;

import java.sql.SQLException;
import org.fengqiao.connectors.capture.CaptureException.Remedy;

/** Turns what a source's database refuses into a code, a remedy, and whether waiting can help. */
public final class JdbcFailures {

  private static final int MARIADB_UNKNOWN_DATABASE = 1049;
  private static final int MARIADB_DENIED = 1142;
  private static final int MARIADB_DENIED_GLOBAL = 1227;

  private JdbcFailures() {}

  /**
   * Explains a failure. The driver's own text is left out of the message, for it can quote values.
   *
   * @param feed the feed that met it
   * @param connection name of the connection in the settings
   * @param table the table that was asked
   * @param failure what the driver said
   */
  public static CaptureException explain(
      String feed, String connection, String table, SQLException failure) {
    String state = failure.getSQLState() == null ? "" : failure.getSQLState();
    String where = "feed " + feed + ", connection " + connection;
    if (state.startsWith("28")) {
      return human(
          "C101",
          where
              + ": the source refused user or password. Correct user and password of this connection"
              + " in the edge's settings, or let the database administrator reset them",
          failure);
    }
    if (state.equals("3D000") || failure.getErrorCode() == MARIADB_UNKNOWN_DATABASE) {
      return human(
          "C102",
          where + ": the source has no such database. Correct the url of this connection",
          failure);
    }
    if (state.equals("42P01") || state.equals("42S02") || state.equals("3F000")) {
      return human(
          "C103",
          where
              + ": the source has no table "
              + table
              + ". Correct the table's name in the feed file, with its schema",
          failure);
    }
    if (state.equals("42703") || state.equals("42S22")) {
      return human(
          "C104",
          where
              + ": table "
              + table
              + " lacks a column that the feed file takes. Compare the columns of the feed file with"
              + " the table",
          failure);
    }
    if (state.equals("42501")
        || failure.getErrorCode() == MARIADB_DENIED
        || failure.getErrorCode() == MARIADB_DENIED_GLOBAL) {
      return human(
          "C105",
          where
              + ": the user may not read "
              + table
              + ". The database administrator must run: GRANT SELECT ON "
              + table
              + " TO <user of this connection>",
          failure);
    }
    if (state.startsWith("42") || state.startsWith("22")) {
      return human(
          "C106",
          where
              + ": the source refused a question about "
              + table
              + " (SQL state "
              + state
              + "). Compare key, columns and change column of the feed file with the table",
          failure);
    }
    return new CaptureException(
        "C001",
        Remedy.RETRY,
        where
            + ": the source does not answer (SQL state "
            + state
            + "). It is tried again; check that the database runs and that the network lets the edge"
            + " reach it",
        failure);
  }

  private static CaptureException human(String code, String message, SQLException failure) {
    return new CaptureException(code, Remedy.HUMAN, message, failure);
  }
}
