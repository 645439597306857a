package org.fengqiao.ops.bench.linkage;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.capture.Version;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.FeedFolder;
import org.fengqiao.connectors.feed.FeedReading;
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

  /**
   * How one feed's rows become records.
   *
   * @param children child tables by the name that the feed gives them
   */
  private record Way(CaseMapper mapper, Map<String, String> children) {}

  /**
   * Reads the feed files.
   *
   * @param clock stamps the records
   * @throws IllegalStateException when a feed file is wrong, or the process runs outside the
   *     repository
   */
  TraceMapper(Clock clock) {
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
      ways.put(feed.name(), new Way(new CaseMapper(feed, tokeniser, clock), children));
    }
  }

  /** What the edge makes of a trace that has a key. */
  MappingResult map(Trace trace) {
    Way way = ways.get(trace.feed());
    if (way == null) {
      throw new IllegalArgumentException("no feed file for " + trace.feed());
    }
    Map<String, List<SourceRow>> children = new HashMap<>();
    way.children.forEach((name, table) -> children.put(name, children(trace, table)));
    return way.mapper.map(
        new Captured.CaseRow(
            trace.key(), ONLY_VERSION, Operation.UPSERT, source(trace.main()), children, null));
  }

  private static List<SourceRow> children(Trace trace, String table) {
    return trace.rows().stream()
        .skip(1)
        .filter(row -> row.table().table().equals(table))
        .map(TraceMapper::source)
        .toList();
  }

  private static SourceRow source(LegacyRow row) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    for (String column : row.table().columns()) {
      columns.put(column.toLowerCase(Locale.ROOT), row.value(column));
    }
    return new SourceRow(columns);
  }
}
