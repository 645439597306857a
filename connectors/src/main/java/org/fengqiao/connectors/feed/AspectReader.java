package org.fengqiao.connectors.feed;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.connectors.feed.CanonicalField.Shape;
import org.fengqiao.schemas.message.CaseAspect;

/** Reads {@code aspects}: which columns say what of the things that indicators count. */
final class AspectReader {

  static final Set<String> ANSWER_KEYS =
      Set.of("take", "join", "with", "pad", "when", "unless", "value");

  private static final CanonicalField ASPECTS =
      new CanonicalField(
          "aspects",
          Shape.SYMBOLS,
          false,
          Arrays.stream(CaseAspect.values())
              // What a reader makes of an aspect younger than itself; no source says so.
              .filter(aspect -> aspect != CaseAspect.UNKNOWN)
              .map(Enum::name)
              .toList());

  private final Findings findings;
  private final ValueRuleReader ways;
  private final ConditionReader conditions;

  AspectReader(Findings findings, SourceDraft source, Codes codes) {
    this.findings = findings;
    this.ways = new ValueRuleReader(findings, source, null, codes);
    this.conditions = new ConditionReader(findings, source);
  }

  List<AspectRule> read(Yaml value) {
    return Section.items(value).stream().flatMap(item -> one(item).stream()).toList();
  }

  private Optional<AspectRule> one(Yaml item) {
    return isQuestion(item)
        ? answered(Section.of(item, findings, ANSWER_KEYS))
        : ways.read(ASPECTS, item).stream().findFirst().map(AspectRule.Listed::new);
  }

  private static boolean isQuestion(Yaml item) {
    return item instanceof Yaml.Table table
        && (table.entries().containsKey("when") || table.entries().containsKey("unless"));
  }

  private Optional<AspectRule> answered(Section in) {
    Optional<Condition> condition = conditions.condition(in);
    return in.requiredText("value")
        .filter(text -> new Words(findings).oneOf(text, ASPECTS.symbols()))
        .flatMap(
            text ->
                condition.map(
                    asked -> new AspectRule.Answered(CaseAspect.valueOf(text.value()), asked)));
  }
}
