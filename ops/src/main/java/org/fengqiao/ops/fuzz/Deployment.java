package org.fengqiao.ops.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fengqiao.ops.fuzz.hostile.DropFeed;
import org.fengqiao.ops.rig.DatabaseServer;
import org.fengqiao.ops.rig.DatabaseServer.Database;
import org.fengqiao.ops.rig.FreePort;
import org.fengqiao.ops.rig.HubProcess;

/** An edge with a heap of 512 MiB, and a hub with its broker, as processes that nobody restarts. */
final class Deployment implements AutoCloseable {

  private static final String HEAP = "-Xmx512m";
  private static final Duration START = Duration.ofMinutes(3);
  private static final Pattern COLLECTED = Pattern.compile(" (\\d+)M->\\d+M\\(");
  private static final Pattern TROUBLE =
      Pattern.compile(
          "OutOfMemoryError|StackOverflowError|Exception in thread| C900 | D900 |NullPointerException");

  private final Path folder;
  private final DatabaseServer server;
  private final Database legacy;
  private final Books books;
  private final List<HubProcess> processes = new ArrayList<>();

  /** Starts the databases; the processes follow with {@link #start}. */
  Deployment(Path folder) {
    this.folder = folder;
    this.server = DatabaseServer.start(folder.resolve("databases"));
    this.legacy = server.create("legacy");
    this.books = new Books(server.create("hub"), server.create("edge"));
  }

  Database legacy() {
    return legacy;
  }

  Books books() {
    return books;
  }

  /** The folder that a feed's files are dropped into. */
  Path drop(DropFeed feed) {
    return folder.resolve("drop").resolve(feed.extension());
  }

  /** Starts hub and edge and waits until both are up. */
  void start() throws IOException, InterruptedException {
    Path departments = folder.resolve("departments");
    FeedFiles.write(departments);
    String broker = "tcp://127.0.0.1:" + FreePort.next();
    Map<String, String> hub = settings("broker,hub", books.hub());
    hub.put("hub.broker.listen", broker);
    start("hub", hub);
    Map<String, String> edge = settings("edge", books.edge());
    edge.put("hub.broker.url", broker);
    edge.put("hub.edge.departments", departments.toString());
    edge.put("hub.edge.connections.legacy.url", legacy.url());
    edge.put("hub.edge.connections.legacy.user", Database.USER);
    edge.put("hub.edge.connections.legacy.password", Database.PASSWORD);
    for (DropFeed feed : DropFeed.values()) {
      edge.put(
          "hub.edge.connections." + FeedFiles.connection(feed) + ".url", drop(feed).toString());
    }
    start("edge", edge);
  }

  private Map<String, String> settings(String roles, Database store) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("hub.roles", roles);
    settings.put("hub.home", folder.resolve("home-" + roles.replace(",", "-")).toString());
    settings.put("hub.database.url", store.url());
    settings.put("hub.database.user", Database.USER);
    settings.put("hub.database.password", Database.PASSWORD);
    settings.put("server.port", "0");
    settings.put("spring.main.banner-mode", "off");
    return settings;
  }

  private void start(String name, Map<String, String> settings) throws InterruptedException {
    List<String> jvm = List.of(HEAP, "-Xlog:gc:file=" + gcLog(name));
    HubProcess process = HubProcess.start(name, folder.resolve("logs"), jvm, settings, up -> {});
    processes.add(process);
    process.awaitReady(START);
  }

  /** Whether edge and hub still are the processes that were started. */
  boolean isAlive() {
    return processes.stream().allMatch(HubProcess::isAlive);
  }

  /** The largest heap of the edge before a collection, in MiB. */
  long largestHeap() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of(gcLog("edge")))) {
      return lines
          .map(COLLECTED::matcher)
          .filter(Matcher::find)
          .mapToLong(found -> Long.parseLong(found.group(1)))
          .max()
          .orElse(0);
    }
  }

  /** Lines of the logs that tell of a fault of ours, each kind once. */
  List<String> trouble() throws IOException {
    List<String> found = new ArrayList<>();
    for (String name : List.of("edge", "hub")) {
      try (Stream<String> lines = Files.lines(folder.resolve("logs").resolve(name + ".log"))) {
        lines
            .filter(line -> TROUBLE.matcher(line).find())
            .map(line -> name + ": " + line)
            .limit(5)
            .forEach(found::add);
      }
    }
    return found;
  }

  private String gcLog(String name) {
    return folder.resolve(name + "-gc.log").toString();
  }

  @Override
  public void close() {
    processes.reversed().forEach(HubProcess::close);
    server.close();
  }
}
