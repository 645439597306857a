package org.fengqiao.connectors.mapping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.capture.Version;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.schemas.message.Operation;
import org.jspecify.annotations.Nullable;

/** Rows of a feed whose cells are made by a supplier; children are missing, few or many. */
final class ArbitraryRows {

  private final Feed feed;
  private final RandomGenerator random;
  private final Supplier<@Nullable Object> cells;
  private int count;

  ArbitraryRows(Feed feed, RandomGenerator random, Supplier<@Nullable Object> cells) {
    this.feed = feed;
    this.random = random;
    this.cells = cells;
  }

  Stream<Captured.CaseRow> limit(int rows) {
    return Stream.generate(this::next).limit(rows);
  }

  private Captured.CaseRow next() {
    Map<String, List<SourceRow>> children = new HashMap<>();
    feed.source()
        .children()
        .forEach(
            (name, child) -> {
              if (random.nextInt(8) > 0) {
                List<SourceRow> rows = new ArrayList<>();
                int size = random.nextInt(100) == 0 ? 500 : random.nextInt(4);
                for (int i = 0; i < size; i++) {
                  rows.add(row(child.columns()));
                }
                children.put(name, rows);
              }
            });
    count++;
    return new Captured.CaseRow(
        Integer.toString(count),
        new Version(count, 0),
        random.nextInt(50) == 0 ? Operation.DELETE : Operation.UPSERT,
        row(feed.source().columns()),
        children,
        random.nextInt(4) == 0 ? null : Instant.ofEpochSecond(count));
  }

  private SourceRow row(List<String> columns) {
    Map<String, @Nullable Object> row = new HashMap<>();
    for (String column : columns) {
      if (random.nextInt(20) > 0) {
        row.put(column, cells.get());
      }
    }
    return new SourceRow(row);
  }
}
