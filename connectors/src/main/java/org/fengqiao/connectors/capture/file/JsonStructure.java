package org.fengqiao.connectors.capture.file;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.connectors.capture.JsonRows;
import org.fengqiao.connectors.capture.file.FileSurvey.Structure;
import org.fengqiao.connectors.feed.FileFormat;
import org.fengqiao.connectors.feed.Separator;
import org.fengqiao.connectors.feed.SheetPlace;
import org.fengqiao.connectors.feed.Source.Child;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds the objects, and the arrays of objects, inside the objects of a file of JSON lines. */
final class JsonStructure {

  private static final JsonMapper JSON = JsonRows.reader();
  private static final int LINES = 1000;

  private JsonStructure() {}

  static Structure of(Path file, Charset charset) throws IOException {
    Map<String, Child> children = new LinkedHashMap<>();
    try (StrictText text = StrictText.open(file, charset)) {
      Lines lines = new Lines(text);
      for (String line = lines.next();
          line != null && lines.number() <= LINES;
          line = lines.next()) {
        if (!line.isBlank()) {
          look(line, children);
        }
      }
    }
    return new Structure(
        FileFormat.JSONL, charset, "", children, SheetPlace.FIRST, Separator.COMMA);
  }

  private static void look(String line, Map<String, Child> children) {
    try {
      JSON.readTree(line)
          .properties()
          .forEach(
              property -> {
                if (holdsRows(property.getValue()) && !isKnown(property.getKey(), children)) {
                  children.put(
                      "group" + (children.size() + 1),
                      new Child(property.getKey(), List.of(), Map.of(), List.of(), null));
                }
              });
    } catch (JacksonException e) {
      // A line that is no JSON tells nothing of the structure; the capture refuses it.
    }
  }

  private static boolean holdsRows(JsonNode value) {
    return value.isObject() || value.isArray() && value.path(0).isObject();
  }

  private static boolean isKnown(String property, Map<String, Child> children) {
    return children.values().stream().anyMatch(child -> child.table().equals(property));
  }
}
