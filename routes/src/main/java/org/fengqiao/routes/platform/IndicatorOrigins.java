package org.fengqiao.routes.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.connectors.drift.Lineage;
import org.fengqiao.connectors.feed.FeedFolder;
import org.fengqiao.connectors.feed.FeedReading;

/** Whence each indicator comes, where the hub has the departments' feed files. */
public final class IndicatorOrigins {

  /**
   * A field of the case record that an indicator is made of, as one feed fills it.
   *
   * @param feed for example justice.mediation
   * @param field of the case record
   * @param columns of the legacy system; empty when the feed leaves the field to its default
   */
  public record Origin(String feed, String field, String columns) {

    private static Origin of(Lineage.Origin origin) {
      return new Origin(origin.feed(), origin.field(), String.join(", ", origin.columns()));
    }
  }

  private final Map<String, List<Origin>> origins;

  private IndicatorOrigins(Map<String, List<Origin>> origins) {
    this.origins = origins;
  }

  /** Reads the feed files below a folder, if there is one. */
  public static IndicatorOrigins in(Path departments) {
    if (!Files.isDirectory(departments)) {
      return new IndicatorOrigins(Map.of());
    }
    return new IndicatorOrigins(
        Lineage.of(
                FeedFolder.read(departments).stream()
                    .map(FeedReading::feed)
                    .flatMap(Stream::ofNullable)
                    .toList())
            .stream()
            .collect(
                Collectors.toMap(
                    Lineage::indicator,
                    lineage -> lineage.origins().stream().map(Origin::of).toList())));
  }

  /** The fields that an indicator is made of, and the columns that fill them. */
  public List<Origin> of(String indicator) {
    return origins.getOrDefault(indicator, List.of());
  }
}
