package org.fengqiao.connectors.capture.web;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.JsonRows;
import org.fengqiao.connectors.capture.Problems;
import org.fengqiao.connectors.feed.ServiceAnswer;
import org.fengqiao.connectors.feed.Source;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers that are JSON. */
final class JsonAnswer implements AnswerReader {

  private static final JsonMapper JSON = JsonRows.reader();

  private final Source.Service service;
  private final RowCases cases;

  JsonAnswer(Source.Service service, RowCases cases) {
    this.service = service;
    this.cases = cases;
  }

  @Override
  public Page read(String answer) throws AnswerRefused {
    ServiceAnswer places = service.answer();
    JsonNode root;
    try {
      root = JSON.readTree(answer);
    } catch (JacksonException e) {
      throw AnswerRefused.unlike(Problems.part("C403.json"));
    }
    if (places.success() != null) {
      AnswerReader.checkSuccess(places.success(), word(root.at(places.success().at())));
    }
    JsonNode rows = root.at(places.rows());
    // A service that says that all is well may say null where it has no row.
    if (!rows.isArray() && !(rows.isNull() && places.success() != null)) {
      throw AnswerRefused.unlike(Problems.part("C403.rows", places.rows()));
    }
    List<Captured> captured = new ArrayList<>(rows.size());
    for (JsonNode row : rows) {
      captured.add(
          cases.of(
              JsonRows.columns(row), JsonRows.children(row, service.children()), row.toString()));
    }
    return new Page(captured, places.next() == null ? null : word(root.at(places.next())));
  }

  private static @Nullable String word(JsonNode value) {
    return value.isValueNode() && !value.isNull() && !value.asString().isEmpty()
        ? value.asString()
        : null;
  }
}
