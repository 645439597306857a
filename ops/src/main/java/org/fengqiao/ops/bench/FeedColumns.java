package org.fengqiao.ops.bench;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.FeedReader;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.ops.rig.Repository;

/** What the justice feed reads of the register, as the engine's column lists. */
final class FeedColumns {

  private FeedColumns() {}

  /**
   * What our capture has the engine read: the case table's columns, and of a party only whose it
   * is, as parties are looked up.
   */
  static String ofLog() {
    Source.Log log = justice();
    Stream<String> children =
        log.children().values().stream()
            .flatMap(
                child ->
                    Stream.concat(child.key().stream(), child.parent().keySet().stream())
                        .map(column -> quote(child.table(), column)));
    return list(log, children);
  }

  /** All that the feed reads of both tables. */
  static String ofBothTables() {
    Source.Log log = justice();
    Stream<String> children =
        log.children().values().stream()
            .flatMap(child -> child.columns().stream().map(column -> quote(child.table(), column)));
    return list(log, children);
  }

  /** The justice feed as it ships. */
  static Feed feed() {
    Path file = Repository.departments().resolve("justice/mediation.yaml");
    return Optional.ofNullable(FeedReader.read(file).feed())
        .orElseThrow(() -> new IllegalStateException("not a checked feed: " + file));
  }

  private static Source.Log justice() {
    return (Source.Log) feed().source();
  }

  private static String list(Source.Log log, Stream<String> children) {
    return Stream.concat(log.columns().stream().map(column -> quote(log.table(), column)), children)
        .distinct()
        .collect(Collectors.joining(","));
  }

  private static String quote(String table, String column) {
    return Pattern.quote(table + "." + column);
  }
}
