package org.fengqiao.connectors.capture.web;

import java.time.Instant;
import java.util.regex.Pattern;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.feed.Placeholder;
import org.fengqiao.connectors.feed.Source;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands in the place of each placeholder in one question, written so that it stays inside the
 * text that it stands in.
 *
 * @param since from when on changes are asked for
 * @param until until when
 * @param size rows to ask for
 */
record Filling(
    Source.Service service,
    ConnectionSettings connection,
    Instant since,
    Instant until,
    Spot spot,
    int size) {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern BEGINS_JSON =
      Pattern.compile("\\s*(\\[|\\{\\s*\").*", Pattern.DOTALL);

  /** A text that is encoded or checked as a whole afterwards. */
  String plain(String template) {
    return Placeholder.fill(template, (placeholder, place) -> value(placeholder));
  }

  /** A JSON text. */
  String json(String template) {
    return Placeholder.fill(template, (placeholder, place) -> inJson(value(placeholder)));
  }

  /** An XML text, in which texts may be JSON themselves. */
  String xml(String template) {
    return Placeholder.fill(
        template,
        (placeholder, place) -> {
          String text = template.substring(template.lastIndexOf('>', place) + 1, place);
          String value = value(placeholder);
          return inXml(BEGINS_JSON.matcher(text).matches() ? inJson(value) : value);
        });
  }

  /** A text that is written into XML. */
  static String inXml(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&apos;");
  }

  private static String inJson(String text) {
    String quoted = JSON.writeValueAsString(text);
    return quoted.substring(1, quoted.length() - 1);
  }

  private String value(Placeholder placeholder) {
    return switch (placeholder) {
      case SINCE -> service.time().write(since);
      case UNTIL -> service.time().write(until);
      case PAGE -> Integer.toString(spot.page());
      case OFFSET -> Long.toString(spot.offset());
      case SIZE -> Integer.toString(size);
      case CURSOR -> spot.cursor();
      case USER -> connection.user();
      case PASSWORD -> connection.password();
    };
  }
}
