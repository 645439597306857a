package org.fengqiao.connectors.capture.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.JsonRows;
import org.fengqiao.connectors.capture.Version;
import org.fengqiao.connectors.feed.Source.Child;
import org.fengqiao.schemas.message.Operation;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks at a service's answer of which nobody has said how it is built. */
public final class AnswerSurvey {

  private static final JsonMapper JSON = JsonRows.reader();
  private static final String PLAIN = "[a-z][a-z0-9_]*";

  private AnswerSurvey() {}

  /**
   * What was found.
   *
   * @param rows JSON pointer to the array of rows
   * @param children arrays of objects inside a row
   * @param cases the first rows
   */
  public record Sample(String rows, Map<String, Child> children, List<Captured.CaseRow> cases) {

    @Override
    public String toString() {
      return "Sample[" + rows + ", cases=" + cases.size() + "]";
    }
  }

  /**
   * Looks.
   *
   * @param answer JSON
   * @param rows pointer to the array of rows; null to take the first array of objects
   * @param limit most rows to look at
   * @return empty when it is not JSON or has no such array
   */
  public static Optional<Sample> of(String answer, @Nullable String rows, int limit) {
    try {
      JsonNode root = JSON.readTree(answer);
      return Optional.ofNullable(rows == null ? first(root) : rows)
          .filter(pointer -> root.at(pointer).isArray())
          .map(pointer -> sample(pointer, root.at(pointer), limit));
    } catch (JacksonException | IllegalArgumentException notJson) {
      return Optional.empty();
    }
  }

  private static Sample sample(String pointer, JsonNode array, int limit) {
    List<JsonNode> some = array.valueStream().filter(JsonNode::isObject).limit(limit).toList();
    Map<String, Child> children = new LinkedHashMap<>();
    for (JsonNode row : some) {
      row.properties().stream()
          .filter(property -> isRows(property.getValue()))
          .map(Map.Entry::getKey)
          .filter(name -> children.values().stream().noneMatch(it -> it.table().equals(name)))
          .forEach(
              name ->
                  children.put(
                      name.matches(PLAIN) ? name : "group" + (children.size() + 1),
                      new Child(name, List.of(), Map.of(), List.of(), null)));
    }
    List<Captured.CaseRow> cases = new ArrayList<>();
    for (JsonNode row : some) {
      cases.add(
          new Captured.CaseRow(
              "",
              new Version(0, 0),
              Operation.UPSERT,
              JsonRows.columns(row),
              JsonRows.children(row, children),
              null));
    }
    return new Sample(pointer, children, cases);
  }

  private record At(String pointer, JsonNode node) {}

  /** The array of objects that stands highest; null when there is none. */
  private static @Nullable String first(JsonNode root) {
    Deque<At> waiting = new ArrayDeque<>(List.of(new At("", root)));
    while (!waiting.isEmpty()) {
      At at = waiting.removeFirst();
      if (isRows(at.node())) {
        return at.pointer();
      }
      at.node()
          .properties()
          .forEach(
              property ->
                  waiting.addLast(
                      new At(
                          at.pointer() + "/" + escaped(property.getKey()), property.getValue())));
    }
    return null;
  }

  private static boolean isRows(JsonNode node) {
    return node.isArray() && !node.isEmpty() && node.get(0).isObject();
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
