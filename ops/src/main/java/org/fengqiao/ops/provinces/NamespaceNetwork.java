package org.fengqiao.ops.provinces;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fengqiao.ops.rig.DatabaseServer.Database;

/**
 * Each province in a network name space of its own. A line is a pair of virtual interfaces between
 * two of them, which are taken down to cut it; a further pair leads from each to this process and
 * to the database server.
 */
final class NamespaceNetwork implements Network {

  private static final long SECONDS = 20;
  private static final int LINES = 100;

  private final List<Office> offices;
  private final List<Link> links;
  private final String run = "fq" + ProcessHandle.current().pid() % 10_000;

  private NamespaceNetwork(List<Office> offices, List<Link> links) {
    this.offices = offices;
    this.links = links;
  }

  /** Whether this process may make name spaces. */
  static boolean permitted() {
    String probe = "fq-probe-" + ProcessHandle.current().pid();
    boolean made = tried(List.of("ip", "netns", "add", probe));
    return made && tried(List.of("ip", "netns", "del", probe));
  }

  /** Makes the name spaces and the lines. */
  static NamespaceNetwork create(List<Office> offices, List<Link> links) {
    NamespaceNetwork network = new NamespaceNetwork(offices, links);
    for (Office office : offices) {
      String space = network.space(office);
      String inside = "a" + network.run + office.province().substring(0, 2);
      String outside = "z" + network.run + office.province().substring(0, 2);
      must("ip netns add " + space);
      must("ip -n " + space + " link set lo up");
      must("ip link add " + outside + " type veth peer name " + inside + " netns " + space);
      must("ip addr add " + network.storeHost(office) + "/30 dev " + outside);
      must("ip link set " + outside + " up");
      must("ip -n " + space + " addr add " + network.host(office) + "/30 dev " + inside);
      must("ip -n " + space + " link set " + inside + " up");
    }
    for (Link link : links) {
      network.lay(link);
    }
    return network;
  }

  private void lay(Link link) {
    must(
        "ip -n %s link add %s type veth peer name %s netns %s"
            .formatted(space(link.one()), line(link), line(link), space(link.other())));
    for (Office end : List.of(link.one(), link.other())) {
      must("ip -n %s addr add %s/30 dev %s".formatted(space(end), at(link, end), line(link)));
      must("ip -n %s link set %s up".formatted(space(end), line(link)));
    }
  }

  private String space(Office office) {
    return run + "-" + office.province();
  }

  private String line(Link link) {
    return "line" + links.indexOf(link);
  }

  private String at(Link link, Office end) {
    return "10.77.%d.%d".formatted(LINES + links.indexOf(link), end.equals(link.one()) ? 1 : 2);
  }

  private List<Link> linksOf(Office office) {
    return links.stream()
        .filter(each -> each.one().equals(office) || each.other().equals(office))
        .toList();
  }

  @Override
  public String title() {
    return "network name spaces, a line is a pair of virtual interfaces";
  }

  @Override
  public String host(Office office) {
    return "10.77.%d.2".formatted(1 + offices.indexOf(office));
  }

  @Override
  public String storeHost(Office office) {
    return "10.77.%d.1".formatted(1 + offices.indexOf(office));
  }

  @Override
  public String listenHost() {
    return "0.0.0.0";
  }

  @Override
  public List<String> prefix(Office office) {
    return List.of("ip", "netns", "exec", space(office));
  }

  @Override
  public String way(Office from, Office to, int door) {
    Link link =
        linksOf(from).stream().filter(each -> linksOf(to).contains(each)).findFirst().orElseThrow();
    return at(link, to) + ":" + door;
  }

  @Override
  public List<String> names(Office office) {
    List<String> names = new ArrayList<>(List.of(host(office)));
    linksOf(office).forEach(link -> names.add(at(link, office)));
    return names;
  }

  @Override
  public boolean admitTo(Path folder, Database store) throws IOException {
    Files.writeString(
        folder.resolve("pg_hba.conf"),
        "host all all 10.77.0.0/16 trust\n",
        StandardOpenOption.APPEND);
    store.execute("alter system set listen_addresses = '*'");
    return true;
  }

  @Override
  public void cut(Link link) {
    must("ip -n %s link set %s down".formatted(space(link.one()), line(link)));
  }

  @Override
  public void heal(Link link) {
    must("ip -n %s link set %s up".formatted(space(link.one()), line(link)));
    for (Office end : List.of(link.one(), link.other())) {
      // Refused where nothing is slow.
      tried(List.of("tc", "-n", space(end), "qdisc", "del", "dev", line(link), "root"));
    }
  }

  @Override
  public void slow(Link link) {
    for (Office end : List.of(link.one(), link.other())) {
      must(
          "tc -n %s qdisc replace dev %s root tbf rate 64kbit burst 4kb latency 400ms"
              .formatted(space(end), line(link)));
    }
  }

  @Override
  public void close() {
    offices.forEach(office -> tried(List.of("ip", "netns", "del", space(office))));
  }

  private static void must(String command) {
    if (!tried(List.of(command.split(" ")))) {
      throw new IllegalStateException("refused: " + command);
    }
  }

  private static boolean tried(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false; // No such program here.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
