package org.fengqiao.routes.border;

import static org.fengqiao.routes.border.BorderVectors.NOW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Makes the committed test messages to Jiangsu anew. */
final class ProbeVectors {

  static final String COLUMNS = "vector,says,expected,base64";

  private final MessageSeal seal;
  private final List<String> lines = new ArrayList<>(List.of(COLUMNS));

  private ProbeVectors(BorderKeys keys) {
    this.seal = new MessageSeal(keys);
  }

  static void write(BorderKeys keys, Path folder) throws IOException {
    Files.write(folder.resolve("probes.csv"), new ProbeVectors(keys).all());
  }

  private List<String> all() {
    byte[] ping = ping("310000", "320000", NOW);
    byte[] changed = ping.clone();
    changed[ping.length - 30] ^= 1;
    add("a test message", "ANSWERED", ping);
    add("one bit of the signature changed", "REFUSED", changed);
    add("cut short", "REFUSED", Arrays.copyOf(ping, ping.length - 1));
    add("one byte more", "REFUSED", Arrays.copyOf(ping, ping.length + 1));
    add("for another province", "REFUSED", ping("310000", "330000", NOW));
    add("from a stranger", "REFUSED", ping("440000", "320000", NOW));
    add("25 hours old", "OUTDATED", ping("310000", "320000", NOW.minus(Duration.ofHours(25))));
    add("25 hours ahead", "OUTDATED", ping("310000", "320000", NOW.plus(Duration.ofHours(25))));
    add(
        "an answer to no test message",
        "OUTDATED",
        new Probe(Probe.Kind.PONG, UUID.randomUUID(), "310000", "320000", NOW).sealed(seal));
    return lines;
  }

  private byte[] ping(String from, String to, Instant at) {
    return new Probe(Probe.Kind.PING, UUID.randomUUID(), from, to, at).sealed(seal);
  }

  private void add(String says, String expected, byte[] bytes) {
    lines.add(
        "%d,%s,%s,%s"
            .formatted(lines.size(), says, expected, Base64.getEncoder().encodeToString(bytes)));
  }
}
