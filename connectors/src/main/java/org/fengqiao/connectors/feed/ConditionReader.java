package org.fengqiao.connectors.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fengqiao.connectors.feed.Condition.Holds;
import org.jspecify.annotations.Nullable;

/** Reads the questions to a row: {@code deleted}, {@code exclude} and those of aspects. */
final class ConditionReader {

  private static final Set<String> KEYS = Set.of("take", "join", "with", "pad", "when", "unless");
  static final Set<String> EXCLUSION_KEYS =
      Set.of("take", "join", "with", "pad", "when", "unless", "rule", "because");
  private static final Pattern RULE = Pattern.compile("X\\d{3}");

  private final Findings findings;
  private final CellReader cells;

  ConditionReader(Findings findings, SourceDraft source) {
    this(findings, source, null);
  }

  /** For questions to the rows of a child. */
  ConditionReader(Findings findings, SourceDraft source, @Nullable String child) {
    this.findings = findings;
    this.cells = new CellReader(findings, source, child);
  }

  Optional<Condition> condition(Yaml value) {
    return condition(Section.of(value, findings, KEYS));
  }

  List<Exclusion> exclusions(Yaml value) {
    List<Exclusion> exclusions = new ArrayList<>();
    for (Yaml item : Section.items(value)) {
      Section in = Section.of(item, findings, EXCLUSION_KEYS);
      Words words = new Words(findings);
      String rule =
          in.requiredText("rule")
              .filter(text -> words.shaped(text, RULE, "X301"))
              .map(Yaml.Text::value)
              .orElse("");
      String because = in.text("because");
      condition(in).ifPresent(condition -> exclusions.add(new Exclusion(rule, because, condition)));
    }
    return exclusions;
  }

  Optional<Condition> condition(Section in) {
    CellRule cell = cells.read(in);
    if (in.has("when") == in.has("unless")) {
      String found = in.has("when") ? "when, unless" : "-";
      in.missing(FindingCode.M113, found, "when | unless");
      return Optional.empty();
    }
    Holds holds = in.has("when") ? Holds.WHEN : Holds.UNLESS;
    Set<String> values = new LinkedHashSet<>();
    in.texts(holds == Holds.WHEN ? "when" : "unless").forEach(text -> values.add(text.value()));
    return Optional.of(new Condition(cell, values, holds));
  }
}
