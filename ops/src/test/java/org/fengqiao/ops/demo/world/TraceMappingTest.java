package org.fengqiao.ops.demo.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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
import org.fengqiao.ops.rig.Repository;
import org.fengqiao.schemas.message.Operation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The world's promise of what the hub will make of each row, held against the real feed files. */
class TraceMappingTest {

  private final Map<String, Feed> feeds =
      FeedFolder.read(Repository.departments()).stream()
          .map(FeedReading::feed)
          .filter(Objects::nonNull)
          .collect(Collectors.toMap(Feed::name, feed -> feed));
  private final Map<String, CaseMapper> mappers = new HashMap<>();

  @Test
  void everyRowGetsExactlyItsExpectedDispositionByTheExpectedRule() {
    World world = new World(11, LocalDateTime.of(2026, 11, 1, 8, 0));
    List<String> surprises = new ArrayList<>();

    world
        .history(0, 30_000)
        .flatMap(dispute -> dispute.traces().stream())
        .filter(trace -> !trace.key().isEmpty())
        .forEach(
            trace -> {
              String got = disposition(mapper(trace.feed()).map(row(trace)));
              if (!got.equals(expected(trace))) {
                surprises.add(
                    trace.feed()
                        + " "
                        + trace.cause().what()
                        + ": "
                        + expected(trace)
                        + " but "
                        + got);
              }
            });

    assertThat(surprises.stream().collect(Collectors.groupingBy(s -> s, Collectors.counting())))
        .isEmpty();
  }

  private static String expected(Trace trace) {
    boolean removed = trace.presence() == Trace.Presence.MARKED_DELETED;
    return switch (trace.expectation()) {
      case ACCEPTED -> removed ? "removed" : "accepted";
      case QUARANTINED -> "quarantined " + trace.cause().rule() + " " + trace.cause().field();
      case EXCLUDED -> "excluded " + trace.cause().rule();
    };
  }

  private static String disposition(MappingResult result) {
    return switch (result) {
      case MappingResult.Mapped mapped when mapped.record().getOperation() == Operation.DELETE ->
          "removed";
      case MappingResult.Mapped mapped -> "accepted";
      case MappingResult.Refused refused ->
          refused.rejections().stream()
              .map(rejection -> rejection.rule() + " " + rejection.field())
              .collect(Collectors.joining(", ", "quarantined ", ""));
      case MappingResult.Excluded excluded -> "excluded " + excluded.rule();
    };
  }

  private CaseMapper mapper(String feed) {
    var tokeniser = new Tokeniser(new TokenKey(1, new byte[32]));
    return mappers.computeIfAbsent(
        feed,
        name ->
            new CaseMapper(Objects.requireNonNull(feeds.get(name)), tokeniser, Clock.systemUTC()));
  }

  private Captured.CaseRow row(Trace trace) {
    Feed feed = Objects.requireNonNull(feeds.get(trace.feed()));
    Map<String, List<SourceRow>> children = new HashMap<>();
    feed.source()
        .children()
        .forEach(
            (name, child) ->
                children.put(name, children(trace, child.table().replaceFirst("^.*\\.", ""))));
    return new Captured.CaseRow(
        trace.key(), new Version(1, 1), Operation.UPSERT, source(trace.main()), children, null);
  }

  private static List<SourceRow> children(Trace trace, String table) {
    String wanted = table.equals("v_fkd") ? "fkd_fkd" : table;
    return trace.rows().stream()
        .skip(1)
        .filter(row -> row.table().table().equals(wanted))
        .map(TraceMappingTest::source)
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
