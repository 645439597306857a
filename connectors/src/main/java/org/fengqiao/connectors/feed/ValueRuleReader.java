package org.fengqiao.connectors.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.connectors.feed.CanonicalField.Shape;
import org.jspecify.annotations.Nullable;

/** Reads the ways of filling one field. */
final class ValueRuleReader {

  static final Set<String> KEYS =
      Set.of(
          "take",
          "join",
          "with",
          "pad",
          "value",
          "parse",
          "unit",
          "province",
          "lookup",
          "table",
          "crosswalk",
          "count",
          "if_bad",
          "if_missing");

  private final Findings findings;
  private final StepReader steps;
  private final CellReader cells;

  ValueRuleReader(Findings findings, SourceDraft source, @Nullable String child, Codes codes) {
    this.findings = findings;
    this.steps = new StepReader(findings, codes);
    this.cells = new CellReader(findings, source, child);
  }

  /** Every way of filling the field, in order; one without findings may be followed blindly. */
  List<ValueRule> read(CanonicalField field, Yaml value) {
    List<Yaml> ways = Section.items(value);
    if (ways.isEmpty()) {
      findings.add(FindingCode.M113, value.place(), field.name(), field.shape().functions());
    }
    List<ValueRule> rules = new ArrayList<>();
    for (int i = 0; i < ways.size(); i++) {
      read(field, ways.get(i), i == ways.size() - 1).ifPresent(rules::add);
    }
    return rules;
  }

  /** A constant may be written without a table: {@code side: RESPONDENT}. */
  List<ValueRule> readConstantOrRules(CanonicalField field, Yaml value) {
    if (value instanceof Yaml.Text text) {
      return steps
          .constant(field, text)
          .map(
              constant ->
                  new ValueRule(
                      CellReader.NOTHING, constant, new Policy.Reject(), new Policy.Reject()))
          .stream()
          .toList();
    }
    return read(field, value);
  }

  private Optional<ValueRule> read(CanonicalField field, Yaml value, boolean last) {
    Section in = Section.of(value, findings, KEYS);
    Optional<Step> read = steps.read(field, in);
    if (read.isEmpty()) {
      // The columns are taken all the same: one mistake must not hide or bring forth others.
      if (in.has("take") || in.has("join")) {
        cells.read(in);
      }
      return Optional.empty();
    }
    Step step = read.get();
    boolean ownValue = step instanceof Step.Constant || step instanceof Step.CountParties;
    CellRule cell = ownValue ? CellReader.NOTHING : cells.read(in);
    boolean fallible = !ownValue && field.shape() != Shape.DISPUTE_TYPE;
    return Optional.of(
        new ValueRule(
            cell,
            step,
            policy(in, "if_bad", field, fallible, last),
            policy(in, "if_missing", field, fallible, last)));
  }

  private Policy policy(
      Section in, String key, CanonicalField field, boolean fallible, boolean last) {
    Optional<Yaml.Text> text = in.optionalText(key);
    if (!fallible) {
      text.ifPresent(word -> findings.add(FindingCode.M121, word.place(), word.value(), "-"));
      return new Policy.Next();
    }
    if (!in.has(key)) {
      in.missing(FindingCode.M120, key, choices(field, last));
    }
    return text.map(word -> policy(word, field, last)).orElse(new Policy.Reject());
  }

  private Policy policy(Yaml.Text word, CanonicalField field, boolean last) {
    boolean mayBeEmpty = !field.required() || field.shape() == Shape.SIDE_DIVISION;
    String written = word.value();
    if (written.equals("reject")) {
      return new Policy.Reject();
    }
    if (written.equals("next") && !last) {
      return new Policy.Next();
    }
    if (written.equals("empty") && mayBeEmpty) {
      return new Policy.Empty();
    }
    if (steps.fits(field, written)) {
      return new Policy.Use(written);
    }
    findings.add(FindingCode.M121, word.place(), written, choices(field, last));
    return new Policy.Reject();
  }

  private static String choices(CanonicalField field, boolean last) {
    List<String> choices = new ArrayList<>(List.of("reject"));
    if (!field.required()) {
      choices.add("empty");
    }
    if (!last) {
      choices.add("next");
    }
    choices.addAll(field.shape() == Shape.DIVISION ? List.of("\"000000\"") : field.symbols());
    return String.join(" | ", choices);
  }

  /** The shape of a rule for a division of a side. */
  static final CanonicalField SIDE_DIVISION =
      new CanonicalField("division", Shape.SIDE_DIVISION, false, List.of());
}
