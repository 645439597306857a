package org.fengqiao.connectors.capture.push;

import java.util.Objects;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.RowVerdicts.Verdict;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the sender of a post is told.
 *
 * @param status of HTTP; 200 only when every row is confirmed
 * @param body JSON: a receipt, or code and remedy of the refusal
 */
public record PostAnswer(int status, String body) {

  private static final JsonMapper JSON = new JsonMapper();

  static PostAnswer of(PostRefused refusal) {
    ObjectNode body = JSON.createObjectNode();
    body.put("code", refusal.code());
    body.put("problem", refusal.problem());
    return new PostAnswer(refusal.status(), body.toString());
  }

  static PostAnswer of(PostReceipt receipt) {
    ObjectNode body = JSON.createObjectNode();
    body.put("feed", receipt.feed());
    body.put("rows", receipt.lines().size());
    receipt.counts().forEach((outcome, rows) -> body.put(PostReceipt.word(outcome), rows));
    ArrayNode lines = body.putArray("receipt");
    for (int place = 0; place < receipt.lines().size(); place++) {
      lines.add(line(place + 1, receipt.lines().get(place)));
    }
    return new PostAnswer(200, body.toString());
  }

  private static ObjectNode line(int number, PostReceipt.Line line) {
    ObjectNode told = JSON.createObjectNode();
    told.put("row", number);
    if (line.row() instanceof Captured.CaseRow row) {
      told.put("key", row.key());
    }
    Verdict verdict = line.verdict();
    told.put("result", PostReceipt.word(verdict.outcome()));
    if (!verdict.rule().isEmpty()) {
      told.put("rule", verdict.rule());
      told.put("field", Objects.toString(verdict.field(), ""));
      told.put("column", Objects.toString(verdict.column(), ""));
      told.put("remedy", verdict.remedy());
    }
    return told;
  }
}
