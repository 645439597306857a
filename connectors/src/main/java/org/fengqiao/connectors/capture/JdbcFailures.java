package org.fengqiao.connectors.capture;

import java.sql.SQLException;
import java.util.Map;

/** Turns what a source's database refuses into a code, a remedy, and whether waiting can help. */
public final class JdbcFailures {

  private static final int MARIADB_UNKNOWN_DATABASE = 1049;
  private static final int MARIADB_DENIED = 1142;
  private static final int MARIADB_DENIED_GLOBAL = 1227;

  private static final String H2_DENIED = "90096";

  /** What SQL Server and Oracle say in states that mean little, by state and number. */
  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry("S0/18456", "C101"),
          Map.entry("S0/4060", "C102"),
          Map.entry("S0/208", "C103"),
          Map.entry("S0/207", "C104"),
          Map.entry("S0/229", "C105"),
          Map.entry("S0/230", "C105"),
          Map.entry("72000/1017", "C101"),
          Map.entry("99999/28000", "C101"),
          Map.entry("66000/12514", "C102"),
          Map.entry("08006/12514", "C102"),
          Map.entry("42000/942", "C103"),
          Map.entry("42000/904", "C104"),
          Map.entry("42000/1031", "C105"));

  private JdbcFailures() {}

  /**
   * Explains a failure. The driver's own text is left out of the message, for it can quote values.
   *
   * @param place feed and connection that met it
   * @param table the table that was asked
   * @param failure what the driver said
   */
  public static CaptureException explain(FeedPlace place, String table, SQLException failure) {
    String state = failure.getSQLState() == null ? "" : failure.getSQLState();
    int error = failure.getErrorCode();
    if (state.startsWith("28")) {
      return place.stops(failure, "C101");
    }
    if (state.equals("3D000") || error == MARIADB_UNKNOWN_DATABASE) {
      return place.stops(failure, "C102");
    }
    String known = KNOWN.get((state.startsWith("S0") ? "S0" : state) + "/" + error);
    if (known != null) {
      return place.stops(failure, known, table, known.equals("C105") ? Problems.part("user") : "");
    }
    if (error == MARIADB_DENIED
        || error == MARIADB_DENIED_GLOBAL
        || state.equals("42501")
        || state.equals(H2_DENIED)) {
      return place.stops(failure, "C105", table, Problems.part("user"));
    }
    return switch (state) {
      case "42P01", "42S02", "3F000" -> place.stops(failure, "C103", table);
      case "42703", "42S22" -> place.stops(failure, "C104", table, "");
      case "57014", "70100" -> place.waits(failure, "C108", table);
      default ->
          state.startsWith("42") || state.startsWith("22")
              ? place.stops(failure, "C106", table, state)
              : place.waits(failure, "C001", state);
    };
  }
}
