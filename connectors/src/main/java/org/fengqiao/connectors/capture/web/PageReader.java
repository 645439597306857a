package org.fengqiao.connectors.capture.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.JsonRows;
import org.fengqiao.connectors.capture.Problems;
import org.fengqiao.connectors.capture.RecordKeys;
import org.fengqiao.connectors.capture.RowDigest;
import org.fengqiao.connectors.capture.SourceClock;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.capture.Version;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.schemas.message.Operation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rows of one page of JSON, within bounds. */
final class PageReader {

  private static final JsonMapper JSON = JsonRows.reader();

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
    SourceRow row = JsonRows.columns(node);
    String key = RecordKeys.of(row, rest.key());
    Instant changed = SourceClock.read(row.value(rest.changed()));
    Version version = new Version(changed == null ? 0 : changed.toEpochMilli(), 0);
    if (key == null || !RecordKeys.canBeStored(key)) {
      byte[] content = node.toString().getBytes(StandardCharsets.UTF_8);
      return RecordKeys.unusable(key, rest.key(), version, content, digests);
    }
    return new Captured.CaseRow(
        key, version, Operation.UPSERT, row, JsonRows.children(node, rest.children()), changed);
  }
}
