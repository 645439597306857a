package org.fengqiao.connectors.feed;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A worked example in a feed file.
 *
 * @param place where the example begins
 * @param given the main row
 * @param children child rows by child
 * @param expected what must come out
 */
public record FeedCase(
    Place place,
    Map<String, @Nullable Object> given,
    Map<String, List<Map<String, @Nullable Object>>> children,
    Expected expected) {

  /** What a case must give. */
  public sealed interface Expected {

    /**
     * A record with these fields; fields that are not named may hold anything.
     *
     * @param fields canonical field to its text, and the place of the text
     */
    record Fields(Map<String, Wanted> fields) implements Expected {}

    /** A refusal at a field with a rule. */
    record Rejected(String field, String rule) implements Expected {}

    /** An exclusion by a rule. */
    record Excluded(String rule) implements Expected {}
  }

  /**
   * What a field must hold.
   *
   * @param texts one text, or the texts of a list
   * @param place where it is written
   */
  public record Wanted(List<String> texts, Place place) {

    /** Copies the list. */
    public Wanted {
      texts = List.copyOf(texts);
    }
  }
}
