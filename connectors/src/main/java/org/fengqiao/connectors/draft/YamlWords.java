package org.fengqiao.connectors.draft;

import java.util.Collection;
import java.util.stream.Collectors;

/** Writes names and remarks of a source into YAML so that they stay what they are. */
final class YamlWords {

  private static final String PLAIN = "[\\p{IsHan}A-Za-z_][\\p{IsHan}A-Za-z0-9_.]*";
  private static final String RESERVED = "(?i)y|n|yes|no|on|off|true|false|null|nan";
  private static final int LONGEST_REMARK = 60;

  private YamlWords() {}

  /** A text that is one text whatever it holds. */
  static String scalar(String text) {
    if (text.matches(PLAIN) && !text.matches(RESERVED)) {
      return text;
    }
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
              } else if (c < ' '
                  || c == 0x7f
                  || c >= 0x80 && c < 0xa0
                  || c == 0x2028
                  || c == 0x2029) {
                quoted.append("\\u%04X".formatted(c));
              } else {
                quoted.appendCodePoint(c);
              }
            });
    return quoted.append('"').toString();
  }

  /** A list on one line. */
  static String list(Collection<String> texts) {
    return texts.stream().map(YamlWords::scalar).collect(Collectors.joining(", ", "[", "]"));
  }

  /** A remark that stays on its line. */
  static String remark(String text) {
    String line = text.replaceAll("[\\p{C}\\u2028\\u2029]+", " ").strip();
    return line.length() > LONGEST_REMARK ? line.substring(0, LONGEST_REMARK) + "…" : line;
  }
}
