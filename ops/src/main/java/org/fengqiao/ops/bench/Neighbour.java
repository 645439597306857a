package org.fengqiao.ops.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fengqiao.ops.rig.DatabaseServer;
import org.fengqiao.ops.rig.DatabaseServer.Database;
import org.fengqiao.ops.rig.HubProcess;

/** The neighbouring province's hub, with a broker and a database server of its own. */
final class Neighbour implements AutoCloseable {

  private final DatabaseServer server;
  private final Database database;
  private final HubProcess process;

  /**
   * Starts the hub and waits until it is up.
   *
   * @param folder where everything of it lies
   * @param border settings of its place on the border
   */
  Neighbour(Path folder, Map<String, String> border) throws InterruptedException {
    server = DatabaseServer.start(folder.resolve("neighbour-store"));
    database = server.create("hub");
    Map<String, String> properties = new LinkedHashMap<>(border);
    properties.put("hub.roles", "broker,hub");
    properties.put("hub.home", folder.resolve("neighbour-home").toString());
    properties.put("hub.database.url", database.url());
    properties.put("hub.database.user", Database.USER);
    properties.put("hub.database.password", Database.PASSWORD);
    properties.put("server.port", "0");
    process = HubProcess.start("neighbour", folder, BareProcess.JVM, properties, started -> {});
    process.awaitReady(Duration.ofMinutes(2));
  }

  Database database() {
    return database;
  }

  @Override
  public void close() {
    process.close();
    server.close();
  }
}
