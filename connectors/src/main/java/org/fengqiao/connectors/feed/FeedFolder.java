package org.fengqiao.connectors.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads every feed file below a folder. */
public final class FeedFolder {

  private FeedFolder() {}

  /**
   * Reads all {@code *.yaml} files below a folder, in the order of their paths. When two describe
   * the same feed, neither is returned as a feed.
   *
   * @throws UncheckedIOException when the folder cannot be listed
   */
  public static List<FeedReading> read(Path departments) {
    return read(files(departments));
  }

  /** Reads the files, in the order given. */
  public static List<FeedReading> read(List<Path> files) {
    List<FeedReading> readings = files.stream().map(FeedReader::read).toList();
    Map<String, Integer> times = new HashMap<>();
    readings.forEach(
        reading -> name(reading).ifPresent(name -> times.merge(name, 1, Integer::sum)));
    return readings.stream()
        .map(
            reading ->
                name(reading)
                    .filter(name -> times.getOrDefault(name, 0) > 1)
                    .map(name -> twice(reading, name))
                    .orElse(reading))
        .toList();
  }

  /** The feed files below a folder. */
  public static List<Path> files(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(path -> path.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot list feed files in " + folder, unreadable);
    }
  }

  private static Optional<String> name(FeedReading reading) {
    return Optional.ofNullable(reading.feed()).map(Feed::name);
  }

  private static FeedReading twice(FeedReading reading, String name) {
    Findings findings = new Findings();
    Path file = Objects.requireNonNull(reading.feed()).file();
    findings.add(FindingCode.M501, new Place(file, 1, 1, 1, ""), name);
    List<Finding> all = new ArrayList<>(reading.findings());
    all.addAll(findings.all());
    return new FeedReading(all, null);
  }
}
