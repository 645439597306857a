package org.fengqiao.ops.system;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.fengqiao.ops.demo.legacy.MariaServer;
import org.fengqiao.ops.rig.DatabaseServer;
import org.fengqiao.ops.rig.DatabaseServer.Database;
import org.fengqiao.ops.rig.FreePort;
import org.fengqiao.ops.rig.HubProcess;
import org.fengqiao.ops.rig.Repository;

/** Processes of this machine and the database servers that come as libraries. */
final class ProcessInstallation implements Installation {

  // Quick to start: no second compiler, the simplest collector.
  private static final List<String> JVM =
      List.of("-Xmx640m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private final Path folder;
  private final DatabaseServer legacy;
  private final DatabaseServer store;
  private final MariaServer maria;
  private final Database register;
  private final DataSource petitions;
  private final Database edgeStore;
  private final Database hubStore;
  private final int brokerPort = FreePort.next();
  private final Line line = Line.to(brokerPort);
  private final Map<Machine, HubProcess> running = new EnumMap<>(Machine.class);

  ProcessInstallation(Path folder) throws IOException, SQLException {
    this.folder = folder;
    legacy = DatabaseServer.start(folder.resolve("legacy"));
    store = DatabaseServer.start(folder.resolve("store"));
    maria = MariaServer.start(folder.resolve("maria"));
    register = legacy.create("justice");
    petitions = maria.database("petition");
    // A machine of its own, which lives when the hub's dies.
    edgeStore = legacy.create("edge");
    hubStore = store.create("hub");
  }

  @Override
  public Database register() {
    return register;
  }

  @Override
  public DataSource petitions() {
    return petitions;
  }

  @Override
  public Database hubStore() {
    return hubStore;
  }

  @Override
  public void start() throws InterruptedException {
    for (Machine machine : List.of(Machine.BROKER, Machine.HUB, Machine.EDGE)) {
      run(machine).awaitReady(PATIENCE);
    }
  }

  @Override
  public void cut() {
    line.cut();
  }

  @Override
  public void mend() {
    line.mend();
  }

  @Override
  public void kill(Machine machine) throws InterruptedException {
    if (machine == Machine.STORE) {
      store.process().kill();
      store.process().restart(folder.resolve("store.log").toFile());
    } else {
      Objects.requireNonNull(running.get(machine)).kill();
      run(machine).awaitReady(PATIENCE);
    }
  }

  @Override
  public void close() throws IOException {
    running.values().forEach(HubProcess::close);
    line.close();
    maria.close();
    store.close();
    legacy.close();
  }

  private HubProcess run(Machine machine) {
    String role = machine.name().toLowerCase(Locale.ROOT);
    Map<String, String> settings = new LinkedHashMap<>(settings(machine));
    settings.put("hub.roles", role);
    settings.put("hub.home", folder.resolve(role).toString());
    settings.put("server.port", "0");
    HubProcess process = HubProcess.start(role, folder.resolve("logs"), JVM, settings, ready -> {});
    running.put(machine, process);
    return process;
  }

  private Map<String, String> settings(Machine machine) {
    String broker = "tcp://127.0.0.1:" + brokerPort;
    return switch (machine) {
      case BROKER -> Map.of("hub.broker.listen", broker);
      case HUB -> on(hubStore, broker);
      case EDGE -> {
        Map<String, String> edge = on(edgeStore, "tcp://127.0.0.1:" + line.port());
        edge.put("hub.edge.departments", Repository.departments().toString());
        edge.put("hub.edge.connections.justice-register.url", register.url());
        edge.put("hub.edge.connections.justice-register.user", Database.USER);
        edge.put("hub.edge.connections.justice-register.password", Database.PASSWORD);
        edge.put("hub.edge.connections.petition-register.url", maria.url("petition"));
        edge.put("hub.edge.connections.petition-register.user", "hub_capture");
        edge.put("hub.edge.connections.petition-register.password", "hub_capture");
        yield edge;
      }
      case STORE -> throw new IllegalArgumentException("a database server has no such settings");
    };
  }

  private static Map<String, String> on(Database database, String broker) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("hub.broker.url", broker);
    settings.put("hub.database.url", database.url());
    settings.put("hub.database.user", Database.USER);
    settings.put("hub.database.password", Database.PASSWORD);
    return settings;
  }
}
