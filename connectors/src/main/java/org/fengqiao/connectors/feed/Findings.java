package org.fengqiao.connectors.feed;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import org.fengqiao.connectors.feed.Finding.Bilingual;
import org.fengqiao.connectors.feed.Finding.Severity;

/** Collects what is wrong with a file, so that all of it is told at once. */
public final class Findings {

  private static final String BUNDLE = "org.fengqiao.connectors.feed.findings";
  private static final ResourceBundle CHINESE = ResourceBundle.getBundle(BUNDLE, Locale.CHINESE);
  private static final ResourceBundle ENGLISH = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);

  private final List<Finding> list = new ArrayList<>();

  /** Adds a finding; the arguments fill the code's texts, a {@link Bilingual} in each language. */
  public void add(FindingCode code, Place place, Object... arguments) {
    list.add(
        new Finding(
            place, code, text(code + ".message", arguments), text(code + ".remedy", arguments)));
  }

  /** Everything found, in the order of the file. */
  public List<Finding> all() {
    return list.stream()
        .sorted(
            Comparator.comparingInt((Finding finding) -> finding.place().line())
                .thenComparingInt(finding -> finding.place().column()))
        .toList();
  }

  /** Whether the feed must not start. */
  public boolean refuse() {
    return list.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }

  /** The two-language text of a key of the message bundle. */
  public static Bilingual text(String key, Object... arguments) {
    return new Bilingual(
        filled(CHINESE.getString(key), Bilingual::chinese, arguments),
        filled(ENGLISH.getString(key), Bilingual::english, arguments));
  }

  private static String filled(
      String pattern, Function<Bilingual, String> language, Object[] arguments) {
    Object[] spoken =
        Arrays.stream(arguments)
            .map(argument -> argument instanceof Bilingual both ? language.apply(both) : argument)
            .toArray();
    return new MessageFormat(pattern, Locale.ROOT).format(spoken);
  }
}
