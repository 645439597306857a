package org.fengqiao.ops.bench;

import java.util.Properties;
import org.fengqiao.ops.rig.DatabaseServer.Database;
import org.postgresql.Driver;

/**
 * The settings of our own capture (connectors, capture.cdc.EngineSettings), for the bare engine.
 */
final class EngineProperties {

  /** Slot and publication of the bare engine. */
  static final String NAME = "bench_bare";

  private EngineProperties() {}

  /**
   * The settings; positions are kept in memory, which favours the bare engine.
   *
   * @param tables what the engine reads
   */
  static Properties of(Database database, BareTables tables) {
    Properties url = Driver.parseURL(database.url(), new Properties());
    Properties properties = new Properties();
    properties.setProperty("name", NAME);
    properties.setProperty("topic.prefix", NAME);
    properties.setProperty(
        "offset.storage", "org.apache.kafka.connect.storage.MemoryOffsetBackingStore");
    properties.setProperty("connector.class", "io.debezium.connector.postgresql.PostgresConnector");
    properties.setProperty("database.hostname", url.getProperty("PGHOST"));
    properties.setProperty("database.port", url.getProperty("PGPORT"));
    properties.setProperty("database.dbname", url.getProperty("PGDBNAME"));
    properties.setProperty("database.user", Database.USER);
    properties.setProperty("database.password", Database.PASSWORD);
    properties.setProperty("plugin.name", "pgoutput");
    properties.setProperty("publication.name", NAME);
    properties.setProperty("publication.autocreate.mode", "disabled");
    properties.setProperty("slot.name", NAME);
    properties.setProperty("slot.drop.on.stop", "false");
    properties.setProperty("table.include.list", "public.t_rmtj_aj,public.t_rmtj_sqrxx");
    properties.setProperty("snapshot.include.collection.list", tables.firstLoad());
    properties.setProperty("column.include.list", tables.columns());
    properties.setProperty("snapshot.mode", "initial");
    properties.setProperty("tombstones.on.delete", "false");
    properties.setProperty("decimal.handling.mode", "precise");
    properties.setProperty("max.batch.size", "4096");
    properties.setProperty("max.queue.size", "16384");
    properties.setProperty("snapshot.fetch.size", "10000");
    properties.setProperty("poll.interval.ms", "20");
    properties.setProperty("heartbeat.interval.ms", "500");
    properties.setProperty("errors.max.retries", "0");
    return properties;
  }
}
