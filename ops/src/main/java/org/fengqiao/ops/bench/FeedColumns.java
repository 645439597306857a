package org.fengqiao.ops.bench;

import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.connectors.feed.FeedReader;
import org.fengqiao.connectors.feed.FeedReading;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.ops.rig.Repository;

/** What the justice feed reads of the register's log, as the engine's column list. */
final class FeedColumns {

  private FeedColumns() {}

  static String ofJusticeFeed() {
    Path file = Repository.departments().resolve("justice/mediation.yaml");
    FeedReading reading = FeedReader.read(file);
    if (reading.feed() == null || !(reading.feed().source() instanceof Source.Log log)) {
      throw new IllegalStateException("not a checked log feed: " + file);
    }
    Stream<String> children =
        log.children().values().stream()
            .flatMap(
                child ->
                    Stream.concat(child.key().stream(), child.parent().keySet().stream())
                        .map(column -> quote(child.table(), column)));
    return Stream.concat(log.columns().stream().map(column -> quote(log.table(), column)), children)
        .distinct()
        .collect(Collectors.joining(","));
  }

  private static String quote(String table, String column) {
    return Pattern.quote(table + "." + column);
  }
}
