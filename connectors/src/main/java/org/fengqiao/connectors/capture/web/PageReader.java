package org.fengqiao.connectors.capture.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.RecordKeys;
import org.fengqiao.connectors.capture.SourceClock;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.capture.Version;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.schemas.message.Operation;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rows of one page of JSON, within bounds. */
final class PageReader {

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(32)
                          .maxStringLength(1 << 20)
                          .maxNumberLength(100)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .build();

  private final Source.Rest rest;

  PageReader(Source.Rest rest) {
    this.rest = rest;
  }

  /** The answer is not the JSON that the feed file describes. */
  static final class NotAPage extends Exception {
    private static final long serialVersionUID = 1L;

    NotAPage(String message) {
      super(message);
    }
  }

  /** The page's rows, in order. */
  List<Captured> read(byte[] body, Instant now) throws NotAPage {
    JsonNode rows;
    try {
      rows = JSON.readTree(body).at(rest.rows());
    } catch (JacksonException e) {
      throw new NotAPage("the answer is not JSON, or larger or deeper than allowed");
    }
    if (!rows.isArray()) {
      throw new NotAPage("the answer has no array of rows at " + rest.rows());
    }
    List<Captured> captured = new ArrayList<>(rows.size());
    int number = 0;
    for (JsonNode row : rows) {
      number++;
      captured.add(row(row, number, now));
    }
    return captured;
  }

  private Captured row(JsonNode node, int number, Instant now) {
    SourceRow row = columns(node);
    String key = RecordKeys.of(row, rest.key());
    if (key == null) {
      return new Captured.Unreadable(
          "row " + number + " of a page at " + now,
          new Version(now.toEpochMilli(), 0),
          node.toString().getBytes(StandardCharsets.UTF_8),
          "F203",
          "row "
              + number
              + " of the page has no key "
              + rest.key()
              + "; complete it at the source");
    }
    Map<String, List<SourceRow>> children = new HashMap<>();
    rest.children()
        .forEach(
            (name, child) -> {
              List<SourceRow> found = new ArrayList<>();
              node.path(child.table()).forEach(one -> found.add(columns(one)));
              children.put(name, found);
            });
    Instant changed = SourceClock.read(row.value(rest.changed()));
    return new Captured.CaseRow(
        key,
        new Version(changed == null ? 0 : changed.toEpochMilli(), 0),
        Operation.UPSERT,
        row,
        children,
        changed);
  }

  private static SourceRow columns(JsonNode node) {
    Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    node.properties()
        .forEach(
            property -> {
              JsonNode value = property.getValue();
              if (!value.isContainer()) {
                columns.put(property.getKey().toLowerCase(Locale.ROOT), value(value));
              }
            });
    return new SourceRow(columns);
  }

  private static @Nullable Object value(JsonNode value) {
    if (value.isNull() || value.isMissingNode()) {
      return null;
    }
    if (value.isBoolean()) {
      return value.booleanValue();
    }
    if (value.isNumber()) {
      return value.numberValue();
    }
    return value.asString();
  }
}
