package org.fengqiao.ops.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.routes.border.BorderCertificates;
import org.jspecify.annotations.Nullable;

/** The two hubs of the demo, Shanghai and Jiangsu, each with its own database and broker. */
final class Neighbours implements AutoCloseable {

  private static final String SHANGHAI = "310000";
  private static final String JIANGSU = "320000";
  private static final Duration START = Duration.ofSeconds(150);
  private static final long HEAP_MEGABYTES = 1024;

  /** A hub keeps what records can be linked by in memory: some hundred bytes of each. */
  private static final long RECORDS_PER_MEGABYTE = 2000;

  private final HubAddress shanghai;
  private final HubAddress jiangsu;
  private final DemoFolder folder;
  private final Screen screen;
  private volatile boolean closing;
  private @Nullable HubChild shanghaiChild;
  private @Nullable HubChild jiangsuChild;

  Neighbours(DemoFolder folder, Screen screen) throws IOException {
    this.folder = folder;
    this.screen = screen;
    this.shanghai = HubAddress.of(folder, "shanghai", "上海 Shanghai", SHANGHAI, "310118");
    this.jiangsu = HubAddress.of(folder, "jiangsu", "江苏 Jiangsu", JIANGSU, "320509");
    BorderCertificates.create(folder.certificates(), List.of(SHANGHAI, JIANGSU));
  }

  HubAddress shanghai() {
    return shanghai;
  }

  HubAddress jiangsu() {
    return jiangsu;
  }

  /** Starts Jiangsu's hub and returns at once. */
  void startJiangsu() throws IOException {
    jiangsuChild = child(jiangsu, HEAP_MEGABYTES, settings(jiangsu, shanghai, "broker,hub"));
  }

  /** Starts Shanghai's hub with the edge of its departments and returns at once. */
  void startShanghai(Path departments, Map<String, ConnectionSettings> connections, long records)
      throws IOException {
    Map<String, String> settings = settings(shanghai, jiangsu, "broker,hub,edge");
    settings.put("hub.edge.departments", departments.toString());
    connections.forEach(
        (name, connection) -> {
          String key = "hub.edge.connections." + name;
          settings.put(key + ".url", connection.url());
          settings.put(key + ".user", connection.user());
          settings.put(key + ".password", connection.password());
        });
    shanghaiChild = child(shanghai, HEAP_MEGABYTES + records / RECORDS_PER_MEGABYTE, settings);
  }

  /** Waits until both are up. */
  void awaitReady() throws InterruptedException {
    for (HubChild child : children()) {
      child.awaitReady(START);
    }
  }

  /** From now on, a hub that ends is no news. */
  void expectEnd() {
    closing = true;
  }

  /** Whether both still run; says which one does not, unless its end is expected. */
  boolean alive() {
    for (HubChild child : children()) {
      if (!child.isAlive()) {
        if (closing) {
          return false;
        }
        screen.say("枢纽意外停止,见 / a hub has stopped, read %s", child.log());
        return false;
      }
    }
    return true;
  }

  private List<HubChild> children() {
    return Stream.of(shanghaiChild, jiangsuChild).filter(Objects::nonNull).toList();
  }

  private HubChild child(HubAddress hub, long heapMegabytes, Map<String, String> settings)
      throws IOException {
    return HubChild.start(
        hub.name(),
        hub.home(),
        folder.logs(),
        heapMegabytes,
        settings,
        line -> {
          if (!closing) {
            screen.say("[%s] %s", hub.title(), line);
          }
        });
  }

  private Map<String, String> settings(HubAddress own, HubAddress other, String roles) {
    Map<String, String> settings =
        new LinkedHashMap<>(own.post().settings(other.post(), folder.certificates()));
    settings.put("hub.roles", roles);
    settings.put("hub.home", own.home().toString());
    settings.put("server.port", Integer.toString(own.console()));
    return settings;
  }

  @Override
  public void close() throws IOException {
    expectEnd();
    for (HubChild child : children()) {
      child.close();
    }
  }
}
