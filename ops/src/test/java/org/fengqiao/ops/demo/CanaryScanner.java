package org.fengqiao.ops.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Looks for a hundred thousand canaries at once: a window of six bytes, the shortest canary's
 * length, runs over the bytes, and only where it equals some canary's beginning is that compared.
 */
final class CanaryScanner {

  private static final int WINDOW = 6;
  private static final long WINDOW_MASK = (1L << (8 * WINDOW)) - 1;
  private static final int BITS = 24;

  private final Map<Long, Map<ByteBuffer, Canary>> byBeginning = new HashMap<>();
  private final BitSet beginnings = new BitSet(1 << BITS);
  private long scannedBytes;

  /**
   * A canary that was found.
   *
   * @param canary which
   * @param where in what
   * @param offset at which byte
   */
  record Sighting(Canary canary, String where, long offset) {}

  CanaryScanner(Stream<Canary> canaries) {
    canaries.forEach(this::add);
  }

  private void add(Canary canary) {
    byte[] bytes = canary.bytes();
    if (bytes.length < WINDOW) {
      throw new IllegalArgumentException(canary + " is too short to prove anything");
    }
    long beginning = 0;
    for (int n = 0; n < WINDOW; n++) {
      beginning = beginning << 8 | bytes[n] & 0xFF;
    }
    // The same bytes in two charsets are one canary.
    byBeginning
        .computeIfAbsent(beginning, absent -> new HashMap<>())
        .putIfAbsent(ByteBuffer.wrap(bytes), canary);
    beginnings.set(slot(beginning));
  }

  private static int slot(long window) {
    return (int) (window * 0x9E3779B97F4A7C15L >>> (Long.SIZE - BITS));
  }

  long scannedBytes() {
    return scannedBytes;
  }

  /** Every canary in the bytes, the first sighting of each. */
  List<Sighting> scan(String where, ByteBuffer bytes) {
    Map<String, Sighting> sightings = new TreeMap<>();
    int end = bytes.limit();
    scannedBytes += end;
    long window = 0;
    for (int at = 0; at < end; at++) {
      window = (window << 8 | bytes.get(at) & 0xFF) & WINDOW_MASK;
      if (at >= WINDOW - 1 && beginnings.get(slot(window))) {
        compare(where, bytes, at - WINDOW + 1, window, sightings);
      }
    }
    return List.copyOf(sightings.values());
  }

  private void compare(
      String where, ByteBuffer bytes, int from, long window, Map<String, Sighting> sightings) {
    byBeginning
        .getOrDefault(window, Map.of())
        .forEach(
            (wanted, canary) -> {
              int length = wanted.limit();
              if (from + length <= bytes.limit() && bytes.slice(from, length).equals(wanted)) {
                sightings.putIfAbsent(canary.toString(), new Sighting(canary, where, from));
              }
            });
  }

  List<Sighting> scan(String where, byte[] bytes) {
    return scan(where, ByteBuffer.wrap(bytes));
  }

  /** Every canary in the files below a folder, but not in folders of the given name. */
  List<Sighting> scanFiles(Path folder, String except) throws IOException {
    List<Sighting> sightings = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().contains("/" + except + "/"))
          .forEach(file -> sightings.addAll(scan(file)));
    }
    return sightings;
  }

  private List<Sighting> scan(Path file) {
    try (FileChannel channel = FileChannel.open(file)) {
      return channel.size() == 0
          ? List.of()
          : scan(file.toString(), channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look into " + file, e);
    }
  }
}
