package org.fengqiao.connectors.capture.cdc;

import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.JdbcDrivers;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.feed.LogKind;

/**
 * How the database of a followed log is reached.
 *
 * @param place the feed and its connection, for messages
 * @param kind which database
 * @param connection url and account
 * @param drivers those that the edge ships with and those of its folder
 */
record LogDatabase(
    FeedPlace place, LogKind kind, ConnectionSettings connection, JdbcDrivers drivers) {

  /** A connection that is opened when needed. */
  JdbcSource source() {
    return switch (kind) {
      case POSTGRES, MARIADB -> new JdbcSource(place, connection);
      case MYSQL, SQLSERVER, ORACLE -> new JdbcSource(place, connection, drivers);
    };
  }

  /** Where the engine finds the connector and its driver. */
  ClassLoader classes() throws SQLException {
    return switch (kind) {
      case POSTGRES, MARIADB -> LogDatabase.class.getClassLoader();
      case MYSQL -> ConnectorClasses.beside(driver(), "io.debezium.connector.mysql.");
      case SQLSERVER -> ConnectorClasses.beside(driver(), "io.debezium.connector.sqlserver.");
      case ORACLE -> ConnectorClasses.beside(driver(), "io.debezium.connector.oracle.");
    };
  }

  /** Host, port and the like, as the driver reads them from the url. */
  Map<String, String> parts() throws SQLException {
    Map<String, String> parts = new HashMap<>();
    for (DriverPropertyInfo part : driver().getPropertyInfo(connection.url(), new Properties())) {
      if (part.value != null) {
        parts.put(part.name, part.value);
      }
    }
    return parts;
  }

  private Driver driver() throws SQLException {
    return drivers
        .accepting(connection.url())
        .orElseThrow(() -> new SQLException("No driver knows the url", "08001"));
  }
}
