package org.fengqiao.ops.demo;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A personal value as it could be written somewhere.
 *
 * @param kind what it is and how it is spelled, for example citizen number, lower case
 * @param text the spelling
 * @param charset how it is written
 */
record Canary(String kind, String text, Charset charset) {

  /** Brokers and databases write texts in any of these. */
  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          Charset.forName("GB18030"),
          StandardCharsets.UTF_16BE,
          StandardCharsets.UTF_16LE);

  private static final int SHORTEST_NAME = 3;

  static Stream<Canary> ofName(String name) {
    String bare = name.replaceAll("[\\s　]", "");
    // Two characters may stand together anywhere by chance.
    return bare.length() < SHORTEST_NAME
        ? Stream.empty()
        : all(Map.of("name", bare, "name as typed", name));
  }

  static Stream<Canary> ofIdentifier(String typed) {
    String number =
        Normalizer.normalize(typed, Normalizer.Form.NFKC).replace(" ", "").toUpperCase(Locale.ROOT);
    if (!number.matches("\\d{17}[0-9X]")) {
      return all(Map.of("identifier as typed", typed));
    }
    Map<String, String> spellings = new LinkedHashMap<>();
    spellings.put("identifier", number);
    spellings.put("identifier, lower case", number.toLowerCase(Locale.ROOT));
    spellings.put("identifier, full width", fullWidth(number));
    spellings.put(
        "identifier, spaced",
        number.substring(0, 6) + " " + number.substring(6, 14) + " " + number.substring(14));
    if (number.startsWith("19", 6)) {
      spellings.put("identifier, 15 digits", number.substring(0, 6) + number.substring(8, 17));
    }
    return all(spellings);
  }

  static Stream<Canary> ofPhone(String typed) {
    Map<String, String> spellings = new LinkedHashMap<>();
    spellings.put("phone as typed", typed);
    if (typed.matches("\\d{11}")) {
      String tail = typed.substring(3, 7);
      spellings.put("phone, full width", fullWidth(typed));
      spellings.put("phone, spaced", typed.substring(0, 3) + " " + tail + " " + typed.substring(7));
      spellings.put("phone, dashed", typed.substring(0, 3) + "-" + tail + "-" + typed.substring(7));
    }
    return all(spellings);
  }

  private static Stream<Canary> all(Map<String, String> spellings) {
    return spellings.entrySet().stream()
        .flatMap(
            spelling ->
                CHARSETS.stream()
                    .map(set -> new Canary(spelling.getKey(), spelling.getValue(), set)));
  }

  private static String fullWidth(String text) {
    return text.chars()
        .collect(
            StringBuilder::new,
            (wide, c) -> wide.append((char) (c + 0xFEE0)),
            StringBuilder::append)
        .toString();
  }

  byte[] bytes() {
    return text.getBytes(charset);
  }
}
