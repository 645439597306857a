package org.fengqiao.ops.provinces;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.fengqiao.ops.rig.DatabaseServer;
import org.fengqiao.ops.rig.DatabaseServer.Database;
import org.fengqiao.ops.rig.FreePort;
import org.fengqiao.ops.rig.KilledServer;

/** The provinces of a campaign, their network and their database server. */
final class Deployment implements AutoCloseable {

  private static final String HEAP = "-Xmx512m";

  private final List<Link> links;
  private final Network network;
  private final Clocks clocks;
  private final DatabaseServer server;
  private final KilledServer killedServer;
  private final List<Province> provinces = new ArrayList<>();

  /** Prepares all; the hubs start with {@link #start}. */
  Deployment(CampaignPlan plan) throws IOException, InterruptedException {
    List<Office> offices = Office.first(plan.provinces());
    links = Link.between(offices);
    Map<Office, Province.Ports> ports = new HashMap<>();
    Map<Office, Integer> doors = new LinkedHashMap<>();
    for (Office office : offices) {
      ports.put(office, new Province.Ports(FreePort.next(), FreePort.next(), FreePort.next()));
      doors.put(office, Objects.requireNonNull(ports.get(office)).border());
    }
    clocks = new Clocks(plan.clockHours(), plan.data().resolve("clock"));
    network = network(plan.where(), offices, doors);
    Keys.create(plan.data().resolve("certificates"), offices, network);
    Path folder = plan.data().resolve("store");
    server = DatabaseServer.start(folder);
    File log = Files.createDirectories(plan.data().resolve("logs")).resolve("store.log").toFile();
    killedServer = new KilledServer(server.process(), log);
    for (Office office : offices) {
      provinces.add(
          province(office, doors, plan.data(), Objects.requireNonNull(ports.get(office))));
    }
    if (network.admitTo(folder, provinces.getFirst().store())) {
      killedServer.kill();
      killedServer.awaitUp();
    }
  }

  private Network network(
      CampaignPlan.Where where, List<Office> offices, Map<Office, Integer> doors) {
    boolean spaces = where != CampaignPlan.Where.LOOPBACK && NamespaceNetwork.permitted();
    if (!spaces && where == CampaignPlan.Where.NAMESPACES) {
      throw new IllegalStateException(
          "此处不允许网络命名空间 / network name spaces are not permitted here: be root on Linux");
    }
    return spaces ? NamespaceNetwork.create(offices, links) : new LoopbackNetwork(links, doors);
  }

  private Province province(
      Office office, Map<Office, Integer> doors, Path data, Province.Ports ports) {
    Map<Office, Integer> neighbours = new LinkedHashMap<>(doors);
    neighbours.keySet().removeIf(each -> !each.borders(office));
    Database store = server.create("hub_" + office.province());
    return new Province(
        office,
        neighbours,
        network,
        data,
        store,
        store.url().replace("localhost", network.storeHost(office)),
        ports);
  }

  List<Link> links() {
    return links;
  }

  Network network() {
    return network;
  }

  List<Province> provinces() {
    return provinces;
  }

  KilledServer server() {
    return killedServer;
  }

  /** Starts every hub, the last one with the wrong clock, and waits until all are up. */
  void start() throws InterruptedException {
    Province last = provinces.getLast();
    provinces.forEach(each -> each.start(options(each == last ? clocks.ahead() : clocks.right())));
    awaitReady();
  }

  /** Lets the hours pass by which a clock was ahead, if one was: nobody is in the future then. */
  void letTimePass() throws InterruptedException {
    if (clocks.wrong()) {
      for (Province each : provinces) {
        each.close();
        each.start(options(clocks.ahead()));
      }
      awaitReady();
    }
  }

  private void awaitReady() throws InterruptedException {
    for (Province each : provinces) {
      each.awaitReady();
    }
  }

  private static List<String> options(List<String> clock) {
    return Stream.concat(Stream.of(HEAP), clock.stream()).toList();
  }

  /** The sum of what a query answers in every province. */
  long sum(String query) {
    return provinces.stream().mapToLong(each -> each.store().number(query)).sum();
  }

  @Override
  public void close() {
    provinces.forEach(Province::close);
    killedServer.close();
    server.close();
    network.close();
  }
}
