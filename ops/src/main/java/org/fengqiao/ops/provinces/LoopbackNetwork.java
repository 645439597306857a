package org.fengqiao.ops.provinces;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.fengqiao.ops.rig.DatabaseServer.Database;

/** All provinces on one address; their lines run through relays of this process. */
final class LoopbackNetwork implements Network {

  private static final String HERE = "127.0.0.1";
  private static final Duration SLOW = Duration.ofMillis(150);

  private final Map<String, Relay> relays = new HashMap<>();

  /**
   * Opens the lines.
   *
   * @param doors port of each province's border door
   */
  LoopbackNetwork(List<Link> links, Map<Office, Integer> doors) {
    for (Link link : links) {
      open(link.one(), link.other(), doors);
      open(link.other(), link.one(), doors);
    }
  }

  private void open(Office from, Office to, Map<Office, Integer> doors) {
    relays.put(name(from, to), new Relay(Objects.requireNonNull(doors.get(to))));
  }

  private static String name(Office from, Office to) {
    return from.province() + to.province();
  }

  private Relay relay(Office from, Office to) {
    return Objects.requireNonNull(relays.get(name(from, to)));
  }

  private Stream<Relay> both(Link link) {
    return Stream.of(relay(link.one(), link.other()), relay(link.other(), link.one()));
  }

  @Override
  public String title() {
    return "loopback, lines through relays";
  }

  @Override
  public String host(Office office) {
    return HERE;
  }

  @Override
  public String storeHost(Office office) {
    return "localhost";
  }

  @Override
  public String listenHost() {
    return HERE;
  }

  @Override
  public List<String> prefix(Office office) {
    return List.of();
  }

  @Override
  public String way(Office from, Office to, int door) {
    return HERE + ":" + relay(from, to).port();
  }

  @Override
  public List<String> names(Office office) {
    return List.of(HERE);
  }

  @Override
  public boolean admitTo(Path folder, Database store) {
    return false; // It listens here as it is.
  }

  @Override
  public void cut(Link link) {
    both(link).forEach(Relay::cut);
  }

  @Override
  public void heal(Link link) {
    both(link).forEach(Relay::heal);
  }

  @Override
  public void slow(Link link) {
    both(link).forEach(relay -> relay.slow(SLOW));
  }

  @Override
  public void close() {
    relays.values().forEach(Relay::close);
  }
}
