package org.fengqiao.ops.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fengqiao.ops.rig.DatabaseServer;
import org.fengqiao.ops.rig.DatabaseServer.Database;
import org.fengqiao.ops.rig.FreePort;
import org.fengqiao.ops.rig.KilledServer;
import org.fengqiao.ops.rig.Mutant;
import org.fengqiao.ops.rig.Repository;
import org.fengqiao.ops.rig.Supervised;
import org.fengqiao.ops.rig.Victim;

/**
 * One department's edge, the broker and the hub as processes of their own, on two database servers:
 * the register, and one with a database for the edge and one for the hub.
 */
final class Deployment implements AutoCloseable {

  private final DatabaseServer legacyServer;
  private final DatabaseServer storeServer;
  private final Database legacy;
  private final Database edgeStore;
  private final Database hubStore;
  private final Map<Part, Victim> parts = new EnumMap<>(Part.class);
  private final DrillPlan plan;
  private final List<String> jvm;

  /** Starts the databases; the processes follow with {@link #start}. */
  Deployment(DrillPlan plan) {
    this.plan = plan;
    jvm =
        plan.without() == null
            ? List.of()
            : List.of(
                Mutant.build(plan.without().edits(), plan.data().resolve("mutant")).jvmOption());
    legacyServer = DatabaseServer.start(plan.data().resolve("legacy"));
    storeServer = DatabaseServer.start(plan.data().resolve("store"));
    legacy = legacyServer.create("justice");
    edgeStore = storeServer.create("edge");
    hubStore = storeServer.create("hub");
    takeServer(Part.STORE, storeServer);
    takeServer(Part.REGISTER, legacyServer);
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

  Victim part(Part part) {
    Victim found = parts.get(part);
    if (found == null) {
      throw new IllegalStateException(part + " was not started");
    }
    return found;
  }

  /** Waits until both database servers are up, for one may have been killed just now. */
  void awaitServers() {
    parts.values().stream()
        .filter(KilledServer.class::isInstance)
        .map(KilledServer.class::cast)
        .forEach(KilledServer::awaitUp);
  }

  /** Starts broker, hub and edge and waits until all are up. */
  void start() throws InterruptedException {
    String broker = "tcp://127.0.0.1:" + FreePort.next();
    supervise(Part.BROKER, "-Xmx256m", Map.of("hub.broker.listen", broker)).awaitReady();
    Supervised hub = supervise(Part.HUB, "-Xmx640m", onStore(hubStore, broker));
    Map<String, String> edge = onStore(edgeStore, broker);
    edge.put("hub.edge.departments", Repository.departments().toString());
    edge.put("hub.edge.connections.justice-register.url", legacy.url());
    edge.put("hub.edge.connections.justice-register.user", Database.USER);
    edge.put("hub.edge.connections.justice-register.password", Database.PASSWORD);
    Supervised reader = supervise(Part.EDGE, "-Xmx256m", edge);
    hub.awaitReady();
    reader.awaitReady();
    if (plan.without() != null) {
      hubStore.execute(plan.without().statements().toArray(String[]::new));
    }
  }

  @Override
  public void close() {
    parts.values().forEach(Victim::close);
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

  private Supervised supervise(Part part, String heap, Map<String, String> properties) {
    Path home = plan.data().resolve(part.role());
    Map<String, String> all = new LinkedHashMap<>(properties);
    all.put("hub.roles", part.role());
    all.put("hub.home", home.toString());
    all.put("server.port", "0");
    all.put("spring.main.banner-mode", "off");
    List<String> options = Stream.concat(Stream.of(heap), jvm.stream()).toList();
    Supervised supervised = new Supervised(part.role(), logs(), List.of(), options, all);
    parts.put(part, supervised);
    return supervised;
  }

  private void takeServer(Part part, DatabaseServer server) {
    try {
      Path log = Files.createDirectories(logs()).resolve(part.role() + ".log");
      parts.put(part, new KilledServer(server.process(), log.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path logs() {
    return plan.data().resolve("logs");
  }
}
