package org.fengqiao.connectors.feed;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a capture fills into the templates of a question to a service, written {@code {since}}. */
public enum Placeholder {
  /** From when on changes are asked for. */
  SINCE,
  /** Until when changes are asked for: the time of the question. */
  UNTIL,
  /** Number of the page. */
  PAGE,
  /** Number of rows before the page. */
  OFFSET,
  /** Rows asked for at once. */
  SIZE,
  /** What the answer before gave for the next page; empty in the first question. */
  CURSOR,
  /** User of the connection. */
  USER,
  /** Password of the connection. */
  PASSWORD;

  private static final Pattern WRITTEN = Pattern.compile("\\{([a-z_]{1,20})}");

  /** As it stands in a template. */
  public String written() {
    return "{" + name().toLowerCase(Locale.ROOT) + "}";
  }

  /**
   * The template with every placeholder filled.
   *
   * @param value gives the text for a placeholder that stands at a place of the template
   */
  public static String fill(String template, Filling value) {
    return WRITTEN
        .matcher(template)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    of(found)
                        .map(placeholder -> value.of(placeholder, found.start()))
                        .orElse(found.group())));
  }

  /** What stands in the place of a placeholder. */
  @FunctionalInterface
  public interface Filling {
    /** The text for the placeholder, whose brace stands at the place in the template. */
    String of(Placeholder placeholder, int place);
  }

  /** The placeholders in a template. */
  static Set<Placeholder> in(String template) {
    Set<Placeholder> found = new LinkedHashSet<>();
    WRITTEN.matcher(template).results().forEach(one -> of(one).ifPresent(found::add));
    return found;
  }

  /** What looks like a placeholder and is none. */
  static List<String> unknownIn(String template) {
    Function<MatchResult, String> text = MatchResult::group;
    return WRITTEN.matcher(template).results().filter(one -> of(one).isEmpty()).map(text).toList();
  }

  private static Optional<Placeholder> of(MatchResult found) {
    return Arrays.stream(values()).filter(one -> one.written().equals(found.group())).findFirst();
  }
}
