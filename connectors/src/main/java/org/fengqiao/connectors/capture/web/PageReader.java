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
import org.fengqiao.connectors.capture.Problems;
import org.fengqiao.connectors.capture.RecordKeys;
import org.fengqiao.connectors.capture.RowDigest;
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
  private final RowDigest digests;

  PageReader(Source.Rest rest, RowDigest digests) {
    this.rest = rest;
    this.digests = digests;
  }

  /** The answer is not the JSON that the feed file describes. */
  static final class NotAPage extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Object reason;

    NotAPage(Object reason) {
      super("The answer is not a page");
      this.reason = reason;
    }

    /** What is wrong, as an argument of a text. */
    Object reason() {
      return reason;
    }
  }

  /** The page's rows, in order. */
  List<Captured> read(byte[] body) throws NotAPage {
    JsonNode rows;
    try {
      rows = JSON.readTree(body).at(rest.rows());
    } catch (JacksonException e) {
      throw new NotAPage(Problems.part("C403.json"));
    }
    if (!rows.isArray()) {
      throw new NotAPage(Problems.part("C403.rows", rest.rows()));
    }
    List<Captured> captured = new ArrayList<>(rows.size());
    for (JsonNode row : rows) {
      captured.add(row(row));
    }
    return captured;
  }

  private Captured row(JsonNode node) {
    SourceRow row = columns(node);
    String key = RecordKeys.of(row, rest.key());
    Instant changed = SourceClock.read(row.value(rest.changed()));
    Version version = new Version(changed == null ? 0 : changed.toEpochMilli(), 0);
    if (key == null) {
      byte[] content = node.toString().getBytes(StandardCharsets.UTF_8);
      return RecordKeys.missing(rest.key(), version, content, digests);
    }
    Map<String, List<SourceRow>> children = new HashMap<>();
    rest.children()
        .forEach(
            (name, child) -> {
              List<SourceRow> found = new ArrayList<>();
              node.path(child.table()).forEach(one -> found.add(columns(one)));
              children.put(name, found);
            });
    return new Captured.CaseRow(key, version, Operation.UPSERT, row, children, changed);
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
