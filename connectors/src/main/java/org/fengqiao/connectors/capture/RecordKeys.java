package org.fengqiao.connectors.capture;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Spells a row's primary key as one string. */
public final class RecordKeys {

  /** Longest key in characters; a longer one has swallowed what stood beside it. */
  public static final int LONGEST_KEY = 200;

  private RecordKeys() {}

  /**
   * The values of the key columns, joined by "|".
   *
   * @return null when a key column is empty: such a row cannot be told from others
   */
  public static @Nullable String of(SourceRow row, List<String> key) {
    if (key.size() == 1) {
      return text(row.value(key.getFirst()));
    }
    StringJoiner joined = new StringJoiner("|");
    for (String column : key) {
      String part = text(row.value(column));
      if (part == null) {
        return null;
      }
      joined.add(part);
    }
    return joined.toString();
  }

  /**
   * Whether a key can be kept and looked up: not too long, no control characters, whole letters.
   */
  public static boolean canBeStored(String key) {
    return key.length() <= LONGEST_KEY
        && key.codePoints()
            .noneMatch(
                letter ->
                    Character.isISOControl(letter)
                        || Character.getType(letter) == Character.SURROGATE);
  }

  private static @Nullable String text(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    // Fixed-length columns come padded from some methods and trimmed from others.
    String text = value.toString().strip();
    return text.isEmpty() ? null : text;
  }

  /** The same for a row of a table, whose bytes are its columns in the order of their names. */
  public static Captured.Unreadable unusable(
      @Nullable String key,
      List<String> columns,
      Version version,
      SourceRow row,
      RowDigest digests) {
    byte[] content = new TreeMap<>(row.columns()).toString().getBytes(StandardCharsets.UTF_8);
    return unusable(key, columns, version, content, digests);
  }

  /**
   * A row without a key, or with one that cannot be stored, for the quarantine. It goes by a name
   * of its content, so that it is the same row when it is read again.
   *
   * @param key what the row has for a key, if anything
   * @param columns the key's columns
   * @param content the row as bytes
   */
  public static Captured.Unreadable unusable(
      @Nullable String key,
      List<String> columns,
      Version version,
      byte[] content,
      RowDigest digests) {
    String rule = key == null ? "F203" : "F204";
    return new Captured.Unreadable(
        "no-key-" + digests.name(content),
        version,
        content,
        rule,
        Problems.text(rule, columns, LONGEST_KEY));
  }
}
