package org.fengqiao.connectors.feed;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads {@code error_budget} and the quiet hours of a source. */
final class LimitsReader {

  private static final int MOST_ROWS = 99_999_999;
  private static final Pattern SHARE = Pattern.compile("(?:100|\\d{1,2}(?:\\.\\d{1,2})?)%");
  private static final double WHOLE = 100;

  private final Findings findings;
  private final Words words;

  LimitsReader(Findings findings) {
    this.findings = findings;
    this.words = new Words(findings);
  }

  /** The budget; the usual one, whole or in part, where the file says nothing. */
  ErrorBudget budget(Optional<Yaml> value) {
    if (value.isEmpty()) {
      return ErrorBudget.USUAL;
    }
    Section in = Section.of(value.get(), findings, Set.of("rows", "share", "window"));
    return new ErrorBudget(
        in.has("rows")
            ? words.number(in.optionalText("rows"), 0, MOST_ROWS)
            : ErrorBudget.USUAL.rows(),
        in.optionalText("share").map(this::share).orElse(ErrorBudget.USUAL.share()),
        in.has("window") ? words.duration(in.optionalText("window")) : ErrorBudget.USUAL.window());
  }

  private double share(Yaml.Text text) {
    return words.shaped(text, SHARE, "5%, 0.5%, 100%")
        ? Double.parseDouble(text.value().substring(0, text.value().length() - 1)) / WHOLE
        : ErrorBudget.USUAL.share();
  }

  /** The quiet hours of the section; a finding when they leave no time at all. */
  QuietHours quiet(Section in) {
    QuietHours quiet = new QuietHours(in.texts("quiet").stream().flatMap(this::span).toList());
    if (quiet.isWholeDay()) {
      in.surplus(FindingCode.M195, "quiet");
    }
    return quiet;
  }

  private Stream<QuietHours.Span> span(Yaml.Text text) {
    Optional<QuietHours.Span> span = QuietHours.Span.parse(text.value());
    if (span.isEmpty()) {
      findings.add(FindingCode.M108, text.place(), text.value(), "08:30-11:30, 22:00-06:00");
    }
    return span.stream();
  }
}
