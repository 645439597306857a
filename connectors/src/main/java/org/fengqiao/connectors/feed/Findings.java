package org.fengqiao.connectors.feed;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.fengqiao.connectors.feed.Finding.Bilingual;
import org.fengqiao.connectors.feed.Finding.Severity;

/** Collects what is wrong with a file, so that all of it is told at once. */
public final class Findings {

  private static final String BUNDLE = "org.fengqiao.connectors.feed.findings";
  private static final ResourceBundle CHINESE = ResourceBundle.getBundle(BUNDLE, Locale.CHINESE);
  private static final ResourceBundle ENGLISH = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);

  private final List<Finding> list = new ArrayList<>();

  /** Adds a finding; the arguments fill the code's texts. */
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
  static Bilingual text(String key, Object... arguments) {
    return new Bilingual(
        new MessageFormat(CHINESE.getString(key), Locale.ROOT).format(arguments),
        new MessageFormat(ENGLISH.getString(key), Locale.ROOT).format(arguments));
  }
}
