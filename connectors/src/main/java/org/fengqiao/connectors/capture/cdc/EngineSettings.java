package org.fengqiao.connectors.capture.cdc;

import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.Source;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.HostAddress;
import org.postgresql.Driver;

/** The engine's properties for one feed: only mapped columns are read, only main rows at first. */
final class EngineSettings {

  private EngineSettings() {}

  static Properties of(Feed feed, Source.Log log, LogDatabase database, String stores)
      throws SQLException {
    ConnectionSettings connection = database.connection();
    Properties properties = common(feed, log, connection, stores);
    switch (log.kind()) {
      case POSTGRES -> postgres(properties, feed, connection);
      case MARIADB -> mariadb(properties, feed, connection, stores);
      case MYSQL -> mysql(properties, feed, database.parts(), stores);
      case SQLSERVER -> {
        SqlServerSettings.put(properties, log.table(), database.parts());
        history(properties, stores);
      }
      case ORACLE -> {
        OracleSettings.put(properties, log.table(), connection.url(), log.container());
        history(properties, stores);
      }
    }
    return properties;
  }

  private static Properties common(
      Feed feed, Source.Log log, ConnectionSettings connection, String stores) {
    Properties properties = new Properties();
    String name = LogNames.of(feed.name());
    properties.setProperty("name", name);
    properties.setProperty("topic.prefix", name);
    properties.setProperty(StoreRegistry.PROPERTY, stores);
    properties.setProperty("offset.storage", EdgeOffsetStore.class.getName());
    properties.setProperty("offset.flush.timeout.ms", "60000");
    properties.setProperty("database.user", connection.user());
    properties.setProperty("database.password", connection.password());
    properties.setProperty("table.include.list", tables(log));
    properties.setProperty("snapshot.include.collection.list", Pattern.quote(log.table()));
    properties.setProperty("column.include.list", columns(log));
    properties.setProperty("snapshot.mode", "initial");
    // By default the engine says nothing of TRUNCATE.
    properties.setProperty("skipped.operations", "none");
    properties.setProperty("tombstones.on.delete", "false");
    properties.setProperty("decimal.handling.mode", "precise");
    properties.setProperty("max.batch.size", "4096");
    properties.setProperty("max.queue.size", "16384");
    properties.setProperty("snapshot.fetch.size", "10000");
    properties.setProperty("poll.interval.ms", "20");
    properties.setProperty("heartbeat.interval.ms", "500");
    // A retry inside the engine goes on with the NEXT batch; ending and starting anew loses
    // nothing.
    properties.setProperty("errors.max.retries", "0");
    properties.setProperty("event.processing.failure.handling.mode", "fail");
    return properties;
  }

  private static void postgres(Properties properties, Feed feed, ConnectionSettings connection)
      throws SQLException {
    Properties parts = Driver.parseURL(connection.url(), new Properties());
    if (parts == null) {
      throw new SQLException("The url is not one of PostgreSQL", "08001");
    }
    properties.setProperty("connector.class", "io.debezium.connector.postgresql.PostgresConnector");
    properties.setProperty("database.hostname", parts.getProperty("PGHOST"));
    properties.setProperty("database.port", parts.getProperty("PGPORT"));
    properties.setProperty("database.dbname", parts.getProperty("PGDBNAME"));
    properties.setProperty("plugin.name", "pgoutput");
    properties.setProperty("publication.name", LogNames.of(feed.name()));
    properties.setProperty("publication.autocreate.mode", "disabled");
    properties.setProperty("slot.name", LogNames.of(feed.name()));
    properties.setProperty("slot.drop.on.stop", "false");
  }

  private static void mariadb(
      Properties properties, Feed feed, ConnectionSettings connection, String stores)
      throws SQLException {
    Configuration parts = Configuration.parse(connection.url());
    if (parts == null) {
      throw new SQLException("The url is not one of MariaDB", "08001");
    }
    HostAddress address = parts.addresses().getFirst();
    properties.setProperty("connector.class", "io.debezium.connector.mariadb.MariaDbConnector");
    properties.setProperty("database.hostname", address.host);
    properties.setProperty("database.port", Integer.toString(address.port));
    properties.setProperty("database.include.list", Pattern.quote(parts.database()));
    properties.setProperty("database.ssl.mode", "disable");
    binlog(properties, feed, stores);
  }

  private static void mysql(
      Properties properties, Feed feed, Map<String, String> parts, String stores) {
    properties.setProperty("connector.class", "io.debezium.connector.mysql.MySqlConnector");
    properties.setProperty("database.hostname", parts.getOrDefault("host", ""));
    properties.setProperty("database.port", parts.getOrDefault("port", "3306"));
    properties.setProperty(
        "database.include.list", Pattern.quote(parts.getOrDefault("dbname", "")));
    properties.setProperty("database.ssl.mode", "preferred");
    binlog(properties, feed, stores);
  }

  private static void binlog(Properties properties, Feed feed, String stores) {
    properties.setProperty("database.server.id", Integer.toString(LogNames.serverId(feed.name())));
    properties.setProperty("bigint.unsigned.handling.mode", "precise");
    history(properties, stores);
  }

  private static void history(Properties properties, String stores) {
    properties.setProperty("include.schema.changes", "false");
    properties.setProperty("schema.history.internal", EdgeSchemaHistory.class.getName());
    properties.setProperty("schema.history.internal." + StoreRegistry.PROPERTY, stores);
    // Children are not loaded at first, but their structure must be known when they change.
    properties.setProperty("schema.history.internal.store.only.captured.tables.ddl", "false");
    properties.setProperty("schema.history.internal.store.only.captured.databases.ddl", "true");
  }

  private static String tables(Source.Log log) {
    Set<String> tables = new LinkedHashSet<>(List.of(Pattern.quote(log.table())));
    log.children().values().forEach(child -> tables.add(Pattern.quote(child.table())));
    return String.join(",", tables);
  }

  private static String columns(Source.Log log) {
    Set<String> columns = new LinkedHashSet<>();
    mainColumns(log).forEach(column -> columns.add(pattern(log.table(), column)));
    // Of a child only what tells its parent is taken from the log; its content is looked up.
    log.children()
        .values()
        .forEach(
            child -> {
              child.key().forEach(column -> columns.add(pattern(child.table(), column)));
              child
                  .parent()
                  .keySet()
                  .forEach(column -> columns.add(pattern(child.table(), column)));
            });
    return String.join(",", columns);
  }

  /** Every column of the main table that anything needs. */
  static List<String> mainColumns(Source.Log log) {
    Set<String> columns = new LinkedHashSet<>(log.key());
    columns.addAll(log.columns());
    log.children().values().forEach(child -> columns.addAll(child.parent().values()));
    return List.copyOf(columns);
  }

  private static String pattern(String table, String column) {
    return Pattern.quote(table + "." + column);
  }
}
