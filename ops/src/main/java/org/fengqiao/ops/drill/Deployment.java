package org.fengqiao.ops.drill;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fengqiao.ops.rig.DatabaseServer;
import org.fengqiao.ops.rig.DatabaseServer.Database;
import org.fengqiao.ops.rig.FreePort;
import org.fengqiao.ops.rig.Repository;

/**
 * One department's edge, the broker and the hub as processes of their own, on databases that are
 * not killed: the register, and a second server with a database for the edge and one for the hub.
 */
final class Deployment implements AutoCloseable {

  private final DatabaseServer legacyServer;
  private final DatabaseServer storeServer;
  private final Database legacy;
  private final Database edgeStore;
  private final Database hubStore;
  private final Map<Part, Supervised> parts = new EnumMap<>(Part.class);
  private final DrillPlan plan;

  /** Starts the databases; the processes follow with {@link #start}. */
  Deployment(DrillPlan plan) {
    this.plan = plan;
    legacyServer = DatabaseServer.start(plan.data().resolve("legacy"));
    storeServer = DatabaseServer.start(plan.data().resolve("store"));
    legacy = legacyServer.create("justice");
    edgeStore = storeServer.create("edge");
    hubStore = storeServer.create("hub");
  }

  Database legacy() {
    return legacy;
  }

  Database edgeStore() {
    return edgeStore;
  }

  Database hubStore() {
    return hubStore;
  }

  Map<Part, Supervised> parts() {
    return parts;
  }

  Supervised part(Part part) {
    Supervised found = parts.get(part);
    if (found == null) {
      throw new IllegalStateException(part + " was not started");
    }
    return found;
  }

  /** Starts broker, hub and edge and waits until all are up. */
  void start() throws InterruptedException {
    String broker = "tcp://127.0.0.1:" + FreePort.next();
    supervise(Part.BROKER, Map.of("hub.broker.listen", broker));
    part(Part.BROKER).awaitReady();
    supervise(Part.HUB, onStore(hubStore, broker));
    Map<String, String> edge = onStore(edgeStore, broker);
    edge.put("hub.edge.departments", Repository.departments().toString());
    edge.put("hub.edge.position-policy", plan.positionPolicy());
    edge.put("hub.edge.connections.justice-register.url", legacy.url());
    edge.put("hub.edge.connections.justice-register.user", Database.USER);
    edge.put("hub.edge.connections.justice-register.password", Database.PASSWORD);
    supervise(Part.EDGE, edge);
    part(Part.HUB).awaitReady();
    part(Part.EDGE).awaitReady();
  }

  @Override
  public void close() {
    parts.values().forEach(Supervised::close);
    legacyServer.close();
    storeServer.close();
  }

  private static Map<String, String> onStore(Database store, String broker) {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("hub.database.url", store.url());
    properties.put("hub.database.user", Database.USER);
    properties.put("hub.database.password", Database.PASSWORD);
    properties.put("hub.broker.url", broker);
    return properties;
  }

  private void supervise(Part part, Map<String, String> properties) {
    Path home = plan.data().resolve(part.role());
    Map<String, String> all = new LinkedHashMap<>(properties);
    all.put("hub.roles", part.role());
    all.put("hub.home", home.toString());
    all.put("server.port", "0");
    all.put("spring.main.banner-mode", "off");
    parts.put(part, new Supervised(part, plan.data().resolve("logs"), all));
  }
}
