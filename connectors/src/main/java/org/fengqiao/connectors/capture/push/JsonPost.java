package org.fengqiao.connectors.capture.push;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.JsonRows;
import org.fengqiao.connectors.capture.Problems;
import org.fengqiao.connectors.feed.Source;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Rows that are JSON objects, in one array or one in each line. */
final class JsonPost {

  private static final JsonMapper JSON = JsonRows.reader();
  private static final ObjectReader ELEMENTS =
      JSON.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private JsonPost() {}

  /** The rows of an array, one in memory as a tree at a time; refused whole when it is broken. */
  static List<Captured> array(String text, Source.Push push, PostCases cases) throws PostRefused {
    List<Captured> rows = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw PostReader.unlike(Problems.part("C454.array"));
      }
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        JsonNode element = ELEMENTS.readTree(parser);
        rows.add(row(element, push, cases));
        PostReader.checkRows(rows.size());
      }
      if (parser.nextToken() != null) {
        throw PostReader.unlike(Problems.part("C454.json"));
      }
      return rows;
    } catch (StreamConstraintsException e) {
      throw PostReader.unlike(bounds());
    } catch (JacksonException e) {
      throw PostReader.unlike(Problems.part("C454.json"));
    }
  }

  /** The rows of lines; a line that is no object is unreadable and stops no other. */
  static List<Captured> lines(String text, Source.Push push, PostCases cases) throws PostRefused {
    List<Captured> rows = new ArrayList<>();
    for (String line : (Iterable<String>) text.lines().filter(one -> !one.isBlank())::iterator) {
      rows.add(line(line, push, cases));
      PostReader.checkRows(rows.size());
    }
    return rows;
  }

  private static Captured line(String line, Source.Push push, PostCases cases) {
    try {
      return row(JSON.readTree(line), push, cases);
    } catch (StreamConstraintsException e) {
      return cases.unreadable(line, "F223", bounds());
    } catch (JacksonException e) {
      return cases.unreadable(line, "F223", Problems.part("F210.json"));
    }
  }

  private static Captured row(JsonNode node, Source.Push push, PostCases cases) {
    if (!node.isObject()) {
      return cases.unreadable(node.toString(), "F223", Problems.part("F210.object"));
    }
    if (JsonRows.namesAColumnTwice(node)) {
      return cases.unreadable(node.toString(), "F223", Problems.part("F210.json"));
    }
    return cases.of(
        JsonRows.columns(node), JsonRows.children(node, push.children()), node.toString());
  }

  private static Object bounds() {
    return Problems.part("F210.bounds", JsonRows.DEEPEST, JsonRows.LONGEST_TEXT);
  }
}
