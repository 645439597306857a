package org.fengqiao.connectors.quarantine;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The quarantine for programs and for terminals that must not obey what a row holds. */
public final class QuarantineJson {

  private QuarantineJson() {}

  /** Fingerprints with their components under their names. */
  public static String of(List<Fingerprint> fingerprints) {
    return write(fingerprints);
  }

  /** An opened row; control characters stand escaped. */
  public static String of(ShownRow row) {
    String json = write(row);
    StringBuilder safe = new StringBuilder(json.length());
    json.codePoints()
        .forEach(
            letter -> {
              if (isObeyed(letter)) {
                safe.append("\\u%04x".formatted(letter));
              } else {
                safe.appendCodePoint(letter);
              }
            });
    return safe.toString();
  }

  /** Letters that move the cursor, colour the screen or turn the direction of writing. */
  private static boolean isObeyed(int letter) {
    return letter != '\n'
        && letter != '\r'
        && letter <= Character.MAX_VALUE
        && (Character.isISOControl(letter) || Character.getType(letter) == Character.FORMAT);
  }

  private static String write(Object value) {
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(value);
  }
}
