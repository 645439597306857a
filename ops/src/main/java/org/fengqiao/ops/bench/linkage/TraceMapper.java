package org.fengqiao.ops.bench.linkage;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.capture.Version;
import org.fengqiao.connectors.feed.ColumnReference;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.FeedFolder;
import org.fengqiao.connectors.feed.FeedReading;
import org.fengqiao.connectors.feed.Similarity;
import org.fengqiao.connectors.mapping.CaseMapper;
import org.fengqiao.connectors.mapping.MappingResult;
import org.fengqiao.connectors.token.TokenKey;
import org.fengqiao.connectors.token.Tokeniser;
import org.fengqiao.ops.demo.world.LegacyRow;
import org.fengqiao.ops.demo.world.Trace;
import org.fengqiao.ops.rig.Repository;
import org.fengqiao.schemas.message.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Does with the world's rows what an edge does: joins a main row with its child rows and maps them
 * by the departments' feed files as they ship. Safe for use by several threads.
 */
final class TraceMapper {

  private static final byte[] SECRET =
      "no secret: tokens of the yardstick".getBytes(StandardCharsets.US_ASCII);
  private static final Version ONLY_VERSION = new Version(1, 0);
  private static final String SCHEMA = "^.*\\.";

  /** The view that joins police feedback with the number of its call is written as its table. */
  private static final Map<String, String> VIEWS = Map.of("v_fkd", "fkd_fkd");

  private final Map<String, Way> ways = new HashMap<>();
  private final ForeignNames people;

  /**
   * How one feed's rows become records.
   *
   * @param children child tables by the name that the feed gives them
   * @param names columns with names of parties
   */
  private record Way(CaseMapper mapper, Map<String, String> children, Set<String> names) {}

  /**
   * Reads the feed files.
   *
   * @param clock stamps the records
   * @param people what they are called
   * @param similarity whether the feeds let names be alike
   * @throws IllegalStateException when a feed file is wrong, or the process runs outside the
   *     repository
   */
  TraceMapper(Clock clock, ForeignNames people, Similarity similarity) {
    this.people = people;
    Tokeniser tokeniser = new Tokeniser(new TokenKey(1, SECRET));
    for (FeedReading reading : FeedFolder.read(Repository.departments())) {
      Feed feed =
          Optional.ofNullable(reading.feed())
              .orElseThrow(() -> new IllegalStateException("feed file: " + reading.findings()));
      Map<String, String> children = new HashMap<>();
      feed.source()
          .children()
          .forEach(
              (name, child) -> {
                String table = child.table().replaceFirst(SCHEMA, "");
                children.put(name, VIEWS.getOrDefault(table, table));
              });
      CaseMapper mapper =
          new CaseMapper(feed.with(feed.mapping().with(similarity)), tokeniser, clock);
      ways.put(feed.name(), new Way(mapper, children, names(feed)));
    }
  }

  private static Set<String> names(Feed feed) {
    return feed.mapping().parties().stream()
        .flatMap(rule -> rule.names().stream())
        .map(ColumnReference::column)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What the edge makes of a trace that has a key. */
  MappingResult map(Trace trace) {
    Way way = ways.get(trace.feed());
    if (way == null) {
      throw new IllegalArgumentException("no feed file for " + trace.feed());
    }
    Map<String, List<SourceRow>> children = new HashMap<>();
    way.children.forEach((name, table) -> children.put(name, children(trace, table, way)));
    return way.mapper.map(
        new Captured.CaseRow(
            trace.key(),
            ONLY_VERSION,
            Operation.UPSERT,
            source(trace, trace.main(), way),
            children,
            null));
  }

  private List<SourceRow> children(Trace trace, String table, Way way) {
    return trace.rows().stream()
        .skip(1)
        .filter(row -> row.table().table().equals(table))
        .map(row -> source(trace, row, way))
        .toList();
  }

  private SourceRow source(Trace trace, LegacyRow row, Way way) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    for (String column : row.table().columns()) {
      String name = column.toLowerCase(Locale.ROOT);
      Object value = row.value(column);
      columns.put(
          name,
          value instanceof String cell && way.names.contains(name)
              ? people.typed(cell, trace.recordKey())
              : value);
    }
    return new SourceRow(columns);
  }
}
