package org.fengqiao.routes.briefing.published;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fengqiao.routes.briefing.model.Definition;
import org.fengqiao.routes.briefing.model.Phrase;

/** The dictionary of a release. English names of codes are those of the console. */
public final class Terms {

  private static final ResourceBundle CHINESE = bundle(Locale.ROOT);
  private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);

  private final TreeMap<String, PublishedTerm> terms = new TreeMap<>();

  /** A dictionary of these terms. */
  public Terms(Collection<PublishedTerm> terms) {
    terms.forEach(term -> this.terms.put(key(term.kind(), term.code()), term));
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "messages",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static String key(PublishedTerm.Kind kind, String code) {
    return kind + ":" + code;
  }

  /** What a code is called; the code itself when nobody named it. */
  public Phrase name(PublishedTerm.Kind kind, String code) {
    String message =
        switch (kind) {
          case DISPUTE_TYPE -> "type." + code;
          case DIVISION -> "division." + code;
          case DEPARTMENT -> "department." + code;
          case INDICATOR, MEASURE -> "";
        };
    Phrase said = find(kind, code).map(PublishedTerm::name).orElseGet(() -> spoken(message, code));
    return said.en().isEmpty() ? new Phrase(said.zh(), english(message)) : said;
  }

  /** What an item of an indicator or measure is called: a type, a border, an aspect, a word. */
  public Phrase item(String item) {
    if (item.matches("\\d{6}-\\d{6}")) {
      Phrase one = name(PublishedTerm.Kind.DIVISION, item.substring(0, 6));
      Phrase other = name(PublishedTerm.Kind.DIVISION, item.substring(7));
      return new Phrase(one.zh() + "–" + other.zh(), one.en() + " – " + other.en());
    }
    if (item.matches("\\d{2}|\\d{4}")) {
      return name(PublishedTerm.Kind.DISPUTE_TYPE, item);
    }
    return Stream.of("aspect.", "direction.", "level.", "warnings.kind.")
        .map(prefix -> prefix + item)
        .filter(CHINESE::containsKey)
        .findFirst()
        .map(key -> spoken(key, item))
        .orElseGet(() -> Phrase.of(item));
  }

  /** The definition of an indicator or measure. */
  public Optional<Definition> definition(String code) {
    return Stream.of(PublishedTerm.Kind.INDICATOR, PublishedTerm.Kind.MEASURE)
        .flatMap(kind -> find(kind, code).stream())
        .findFirst()
        .map(
            term ->
                new Definition(
                    code, term.name(), term.meaning(), term.caveat(), term.unit(), term.sources()));
  }

  /** Definitions of all indicators and measures, by code. */
  public List<Definition> definitions() {
    return terms.values().stream()
        .map(PublishedTerm::code)
        .distinct()
        .flatMap(code -> definition(code).stream())
        .sorted(Comparator.comparing(Definition::code))
        .toList();
  }

  private Optional<PublishedTerm> find(PublishedTerm.Kind kind, String code) {
    return Optional.ofNullable(terms.get(key(kind, code)));
  }

  private static Phrase spoken(String key, String otherwise) {
    return new Phrase(CHINESE.containsKey(key) ? CHINESE.getString(key) : otherwise, english(key));
  }

  private static String english(String key) {
    return ENGLISH.containsKey(key) ? ENGLISH.getString(key) : "";
  }
}
