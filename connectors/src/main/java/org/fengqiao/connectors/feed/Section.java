package org.fengqiao.connectors.feed;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A table of the file with a closed set of keys; says what is unknown, missing or of wrong kind.
 */
final class Section {

  private final Yaml.Table table;
  private final Findings findings;
  private final boolean readable;

  Section(Yaml.Table table, Findings findings, Set<String> allowed) {
    this(table, findings, allowed, true);
  }

  private Section(Yaml.Table table, Findings findings, Set<String> allowed, boolean readable) {
    this.table = table;
    this.findings = findings;
    this.readable = readable;
    table
        .entries()
        .forEach(
            (key, entry) -> {
              if (!allowed.contains(key)) {
                findings.add(FindingCode.M105, entry.key(), key, Nearest.hint(key, allowed));
              }
            });
  }

  /** The value as a section; of one that is no table, what it lacks is not told as well. */
  static Section of(Yaml value, Findings findings, Set<String> allowed) {
    boolean readable = value instanceof Yaml.Table;
    return new Section(tableOf(value, findings), findings, allowed, readable);
  }

  /** The value as a table; a finding and an empty table when it is none. */
  static Yaml.Table tableOf(Yaml value, Findings findings) {
    if (value instanceof Yaml.Table table) {
      return table;
    }
    findings.add(FindingCode.M107, value.place(), Findings.text("kind.table"));
    return Yaml.Table.empty(value.place());
  }

  Place place() {
    return table.place();
  }

  boolean has(String key) {
    return table.entries().containsKey(key);
  }

  /** Tells of a key that is there and should not be. */
  void surplus(FindingCode code, String key, Object... more) {
    Yaml.Entry entry = table.entries().get(key);
    if (entry != null) {
      findings.add(code, entry.key(), Stream.concat(Stream.of(key), Stream.of(more)).toArray());
    }
  }

  Optional<Yaml> value(String key) {
    return Optional.ofNullable(table.entries().get(key)).map(Yaml.Entry::value);
  }

  /** The value of a key that must be there. */
  Optional<Yaml> required(String key) {
    if (!has(key)) {
      missing(FindingCode.M106, key);
    }
    return value(key);
  }

  /** Tells of something that the section lacks. */
  void missing(FindingCode code, Object... arguments) {
    if (readable) {
      findings.add(code, table.place(), arguments);
    }
  }

  /** The text of a key that must be there; empty, and a finding, when it is not. */
  String text(String key) {
    return required(key).flatMap(this::asText).map(Yaml.Text::value).orElse("");
  }

  Optional<Yaml.Text> optionalText(String key) {
    return value(key).flatMap(this::asText);
  }

  Optional<Yaml.Text> requiredText(String key) {
    return required(key).flatMap(this::asText);
  }

  /** One text, or a list of texts, that must be there. */
  List<Yaml.Text> requiredTexts(String key) {
    return required(key).map(this::asTexts).orElse(List.of());
  }

  List<Yaml.Text> texts(String key) {
    return value(key).map(this::asTexts).orElse(List.of());
  }

  /** The entries of a list or, where one stands alone, that one. */
  static List<Yaml> items(Yaml value) {
    return value instanceof Yaml.Listing list ? list.items() : List.of(value);
  }

  List<Yaml.Text> asTexts(Yaml value) {
    return items(value).stream().flatMap(item -> asText(item).stream()).toList();
  }

  Optional<Yaml.Text> asText(Yaml value) {
    if (value instanceof Yaml.Text text && !(text.plain() && text.value().isEmpty())) {
      return Optional.of(text);
    }
    findings.add(FindingCode.M107, value.place(), Findings.text("kind.text"));
    return Optional.empty();
  }
}
