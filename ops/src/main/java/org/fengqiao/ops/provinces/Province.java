package org.fengqiao.ops.provinces;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.ops.rig.DatabaseServer.Database;
import org.fengqiao.ops.rig.Supervised;
import org.jspecify.annotations.Nullable;

/** One province: its hub with its broker as a supervised process, and its database. */
final class Province implements AutoCloseable {

  private final Office office;
  private final Map<Office, Integer> doors;
  private final Network network;
  private final Path data;
  private final Database store;
  private final String storeUrl;
  private final Ports ports;
  private @Nullable Supervised hub;
  private int endsBefore;

  /** Where it listens: for neighbours, for its own processes, for clerks. */
  record Ports(int border, int own, int console) {}

  /**
   * Prepares a province.
   *
   * @param doors its neighbours, with the port of each one's door
   * @param data folder of the run
   * @param storeUrl of its database, as its hub reaches it
   */
  Province(
      Office office,
      Map<Office, Integer> doors,
      Network network,
      Path data,
      Database store,
      String storeUrl,
      Ports ports) {
    this.office = office;
    this.doors = new LinkedHashMap<>(doors);
    this.network = network;
    this.data = data;
    this.store = store;
    this.storeUrl = storeUrl;
    this.ports = ports;
  }

  Office office() {
    return office;
  }

  List<Office> neighbours() {
    return List.copyOf(doors.keySet());
  }

  Database store() {
    return store;
  }

  /** Its console. */
  URI console() {
    return URI.create("http://" + network.host(office) + ":" + ports.console() + "/");
  }

  /** host and port of the broker's door for this hub's own processes. */
  Door ownDoor() {
    return Door.open(network.host(office), ports.own());
  }

  /** The door for neighbours, with the certificate of one. */
  Door borderDoor(String neighbour) {
    return Door.guarded(
        network.host(office), ports.border(), data.resolve("certificates").resolve(neighbour));
  }

  /**
   * Starts the hub.
   *
   * @param jvm options of its virtual machine
   */
  void start(List<String> jvm) {
    hub =
        new Supervised(
            office.province(), data.resolve("logs"), network.prefix(office), jvm, settings());
  }

  void awaitReady() throws InterruptedException {
    running().awaitReady();
  }

  boolean isUp() {
    return running().isUp();
  }

  void kill() throws InterruptedException {
    running().kill();
  }

  /** How often the hub ended by itself. */
  int ends() {
    return endsBefore + running().ends();
  }

  private Supervised running() {
    if (hub == null) {
      throw new IllegalStateException(office + " was not started");
    }
    return hub;
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("hub.roles", "broker,hub");
    settings.put("hub.home", data.resolve("homes").resolve(office.province()).toString());
    settings.put("hub.database.url", storeUrl);
    settings.put("hub.database.user", Database.USER);
    settings.put("hub.database.password", Database.PASSWORD);
    settings.put("hub.broker.listen", "tcp://" + network.listenHost() + ":" + ports.own());
    settings.put("server.address", network.listenHost());
    settings.put("server.port", Integer.toString(ports.console()));
    settings.put("spring.main.banner-mode", "off");
    settings.put("hub.province", office.province());
    settings.put("hub.border.division", office.division());
    settings.put("hub.border.listen", network.listenHost() + ":" + ports.border());
    settings.put(
        "hub.border.certificates",
        data.resolve("certificates").resolve(office.province()).toString());
    int number = 0;
    for (Map.Entry<Office, Integer> neighbour : doors.entrySet()) {
      String prefix = "hub.border.neighbours[" + number++ + "].";
      settings.put(prefix + "province", neighbour.getKey().province());
      settings.put(
          prefix + "broker", network.way(office, neighbour.getKey(), neighbour.getValue()));
    }
    return settings;
  }

  @Override
  public void close() {
    if (hub != null) {
      endsBefore += hub.ends();
      hub.close();
      hub = null;
    }
  }
}
