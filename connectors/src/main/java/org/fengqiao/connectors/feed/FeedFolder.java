package org.fengqiao.connectors.feed;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    Map<String, List<Path>> describing =
        readings.stream()
            .flatMap(reading -> Stream.ofNullable(reading.feed()))
            .collect(groupingBy(Feed::name, mapping(Feed::file, toList())));
    return readings.stream().map(reading -> only(reading, describing)).toList();
  }

  /** The feed files below a folder. */
  public static List<Path> files(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(path -> path.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot list feed files in " + folder, unreadable);
    }
  }

  /** The reading, but without its feed when other files describe the same one. */
  private static FeedReading only(FeedReading reading, Map<String, List<Path>> describing) {
    Feed feed = reading.feed();
    if (feed == null) {
      return reading;
    }
    List<String> others =
        describing.getOrDefault(feed.name(), List.of()).stream()
            .filter(file -> !file.equals(feed.file()))
            .map(Path::toString)
            .toList();
    if (others.isEmpty()) {
      return reading;
    }
    Findings findings = new Findings();
    findings.add(
        FindingCode.M501,
        new Place(feed.file(), 1, 1, 1, ""),
        feed.name(),
        String.join(", ", others));
    List<Finding> all = new ArrayList<>(reading.findings());
    all.addAll(findings.all());
    return new FeedReading(all, null);
  }
}
