package org.fengqiao.connectors.capture.cdc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a MariaDB or MySQL server says of itself and of its binlog. */
final class BinlogServer {

  private static final Pattern MAJOR_MINOR = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})\\..*");
  // The first version of MySQL with the newer words, which the next one alone understands.
  private static final int MAJOR = 8;
  private static final int MINOR = 2;

  private BinlogServer() {}

  static String version(Connection connection) throws SQLException {
    return firstColumn(connection, "select version()").getFirst();
  }

  /** Whether a server is a MariaDB; the drivers of MariaDB and MySQL each talk to the other too. */
  static boolean isMariaDb(String version) {
    return version.toLowerCase(Locale.ROOT).contains("mariadb");
  }

  /** How a server of this version is asked where its binlog ends. */
  static String endOfBinlog(String version) {
    Matcher numbers = MAJOR_MINOR.matcher(version);
    if (isMariaDb(version) || !numbers.matches()) {
      return "show master status";
    }
    int major = Integer.parseInt(numbers.group(1));
    return major > MAJOR || major == MAJOR && Integer.parseInt(numbers.group(2)) >= MINOR
        ? "show binary log status"
        : "show master status";
  }

  /** Where the binlog ends now, as one number; 0 when the server writes none. */
  static long stands(Connection connection) throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement(endOfBinlog(version(connection)));
        ResultSet rows = statement.executeQuery()) {
      return rows.next() ? BinlogPosition.place(rows.getString(1), rows.getLong(2)) : 0;
    }
  }

  /** Every binlog file that the server still has, and its size in bytes. */
  static Map<String, Long> binlogs(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("show binary logs");
        ResultSet rows = statement.executeQuery()) {
      Map<String, Long> sizes = new HashMap<>();
      while (rows.next()) {
        sizes.put(rows.getString(1), rows.getLong(2));
      }
      return sizes;
    }
  }

  /** The server's settings that say what its binlog holds. */
  static Map<String, String> settings(Connection connection) throws SQLException {
    Map<String, String> settings = new HashMap<>();
    String sql =
        "show global variables where variable_name in ('log_bin', 'binlog_format',"
            + " 'binlog_row_image', 'binlog_row_value_options', 'gtid_mode')";
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        settings.put(rows.getString(1).toLowerCase(Locale.ROOT), rows.getString(2));
      }
    }
    return settings;
  }

  static List<String> firstColumn(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }
}
