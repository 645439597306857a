package org.fengqiao.connectors.capture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fengqiao.connectors.feed.Source;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes rows of JSON objects: properties are columns; arrays of objects, and objects, are child
 * rows.
 */
public final class JsonRows {

  /** Deepest nesting of objects and arrays that is read. */
  public static final int DEEPEST = 32;

  /** Longest text of a property in characters. */
  public static final int LONGEST_TEXT = 1 << 20;

  private JsonRows() {}

  /** A reader that refuses deep nesting, huge texts, duplicate names and what follows the value. */
  public static JsonMapper reader() {
    return JsonMapper.builder(
            JsonFactory.builder()
                .streamReadConstraints(
                    StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(LONGEST_TEXT)
                        .maxNumberLength(100)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build())
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();
  }

  /** The object's own properties as columns; arrays and objects are left out. */
  public static SourceRow columns(JsonNode node) {
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

  /** Whether two properties of the object would be the same column. */
  public static boolean namesAColumnTwice(JsonNode object) {
    return object.propertyNames().stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .distinct()
            .count()
        < object.size();
  }

  /**
   * The rows of the arrays and the objects inside the object, by the name that the feed file gives
   * them. A property's name, or a JSON pointer (RFC 6901) that begins with a slash, says where.
   */
  public static Map<String, List<SourceRow>> children(
      JsonNode node, Map<String, Source.Child> children) {
    Map<String, List<SourceRow>> rows = new HashMap<>();
    children.forEach(
        (name, child) -> {
          JsonNode inside = inside(node, child.table());
          List<SourceRow> found = new ArrayList<>();
          if (inside.isObject()) {
            found.add(columns(inside));
          } else {
            inside.forEach(one -> found.add(columns(one)));
          }
          rows.put(name, found);
        });
    return rows;
  }

  private static JsonNode inside(JsonNode node, String where) {
    return where.startsWith("/") ? node.at(where) : node.path(where);
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
