package org.fengqiao.connectors.feed;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Turns a text of the file into what it means. A text that means nothing gives a finding and a
 * stand-in, so that reading goes on and finds the rest.
 */
final class Words {

  private static final Pattern DURATION = Pattern.compile("\\d{1,6}[smhd]");

  private static final Pattern COUNT = Pattern.compile("\\d{1,15}");

  private final Findings findings;

  Words(Findings findings) {
    this.findings = findings;
  }

  boolean oneOf(Yaml.Text text, Collection<String> allowed) {
    if (allowed.contains(text.value())) {
      return true;
    }
    findings.add(FindingCode.M104, text.place(), text.value(), Nearest.hint(text.value(), allowed));
    return false;
  }

  <E extends Enum<E>> E symbol(Optional<Yaml.Text> text, Class<E> type) {
    E[] symbols = type.getEnumConstants();
    var names = Arrays.stream(symbols).map(Enum::name).toList();
    return text.filter(word -> oneOf(word, names))
        .map(word -> Enum.valueOf(type, word.value()))
        .orElse(symbols[0]);
  }

  /** A symbol that may be written in small letters; the given one when the text is away. */
  <E extends Enum<E>> E choice(Optional<Yaml.Text> text, Class<E> type, E otherwise) {
    return text.isEmpty()
        ? otherwise
        : symbol(
            text.map(
                word ->
                    new Yaml.Text(
                        word.value().toUpperCase(Locale.ROOT), word.plain(), word.place())),
            type);
  }

  Duration duration(Optional<Yaml.Text> text) {
    return text.filter(word -> shaped(word, DURATION, "5s, 2m, 1h, 1d"))
        .map(word -> word.value().toUpperCase(Locale.ROOT))
        .map(word -> Duration.parse(word.endsWith("D") ? "P" + word : "PT" + word))
        .orElse(Duration.ofSeconds(1));
  }

  /** A duration for a change time, or a plain number for a change counter. */
  Overlap overlap(Optional<Yaml.Text> text) {
    if (text.isPresent() && COUNT.matcher(text.get().value()).matches()) {
      return new Overlap.OfCount(Long.parseLong(text.get().value()));
    }
    return new Overlap.OfTime(
        text.filter(
                word -> shaped(word, DURATION, "30s, 5m (changed: time); 1000 (changed: number)"))
            .map(word -> duration(Optional.of(word)))
            .orElse(Duration.ofSeconds(1)));
  }

  Period period(Optional<Yaml.Text> text) {
    try {
      return text.map(word -> Period.parse(word.value())).orElse(Period.ZERO);
    } catch (DateTimeParseException notAPeriod) {
      malformed(text.orElseThrow(), "P3Y, P90D");
      return Period.ZERO;
    }
  }

  Charset charset(Optional<Yaml.Text> text) {
    try {
      return text.map(word -> Charset.forName(word.value())).orElse(StandardCharsets.UTF_8);
    } catch (IllegalArgumentException noSuchCharset) {
      malformed(text.orElseThrow(), "GB18030, UTF-8");
      return StandardCharsets.UTF_8;
    }
  }

  int number(Optional<Yaml.Text> text, int least, int most) {
    Pattern digits = Pattern.compile("\\d{1,9}");
    return text.filter(word -> shaped(word, digits, least + " … " + most))
        .map(word -> Integer.parseInt(word.value()))
        .filter(
            number -> {
              boolean within = number >= least && number <= most;
              if (!within) {
                malformed(text.get(), least + " … " + most);
              }
              return within;
            })
        .orElse(least);
  }

  /** Whether a text has a form; a finding that shows examples when not. */
  boolean shaped(Yaml.Text text, Pattern form, String examples) {
    boolean shaped = form.matcher(text.value()).matches();
    if (!shaped) {
      malformed(text, examples);
    }
    return shaped;
  }

  /** Tells that a text is not of the form that the examples show. */
  void malformed(Yaml.Text text, String examples) {
    findings.add(FindingCode.M108, text.place(), text.value(), examples);
  }
}
