package org.fengqiao.connectors.capture.cdc;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/** The engine's properties for a SQL Server. */
final class SqlServerSettings {

  /** How the connection is encrypted: as the url says, for the engine makes a url of its own. */
  private static final List<String> ENCRYPTION =
      List.of(
          "encrypt",
          "trustServerCertificate",
          "hostNameInCertificate",
          "trustStore",
          "trustStorePassword",
          "trustStoreType");

  private SqlServerSettings() {}

  /**
   * Adds them.
   *
   * @param parts of the url, as the driver reads it
   */
  static void put(Properties properties, String table, Map<String, String> parts) {
    properties.setProperty("connector.class", "io.debezium.connector.sqlserver.SqlServerConnector");
    properties.setProperty("database.hostname", parts.getOrDefault("serverName", ""));
    properties.setProperty("database.port", parts.getOrDefault("portNumber", "1433"));
    properties.setProperty("database.names", parts.getOrDefault("databaseName", ""));
    String instance = parts.getOrDefault("instanceName", "");
    if (!instance.isEmpty()) {
      properties.setProperty("database.instance", instance);
    }
    ENCRYPTION.forEach(
        name -> {
          String value = parts.getOrDefault(name, "");
          if (!value.isEmpty()) {
            properties.setProperty("driver." + name, value);
          }
        });
    // The connector asks the server as often as this.
    properties.setProperty("poll.interval.ms", "500");
    // Here the engine puts the database's name before the table's.
    properties.setProperty("snapshot.include.collection.list", "(.*\\.)?" + Pattern.quote(table));
    // No lock outlasts a row: what changes while it is read is told again by the change tables.
    properties.setProperty("snapshot.isolation.mode", "read_committed");
    properties.setProperty("snapshot.locking.mode", "none");
  }
}
