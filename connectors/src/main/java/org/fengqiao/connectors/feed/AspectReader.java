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
  static final Set<String> IN_TIME_KEYS =
      Set.of("of", "take", "join", "with", "pad", "when", "unless", "date", "within_days", "value");

  private static final int LONGEST_LIMIT = 366;

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
  private final SourceDraft source;
  private final ValueRuleReader ways;
  private final ConditionReader conditions;

  AspectReader(Findings findings, SourceDraft source, Codes codes) {
    this.findings = findings;
    this.source = source;
    this.ways = new ValueRuleReader(findings, source, null, codes);
    this.conditions = new ConditionReader(findings, source);
  }

  List<AspectRule> read(Yaml value) {
    return Section.items(value).stream().flatMap(item -> one(item).stream()).toList();
  }

  private Optional<AspectRule> one(Yaml item) {
    if (has(item, "within_days")) {
      return inTime(Section.of(item, findings, IN_TIME_KEYS));
    }
    return isQuestion(item)
        ? answered(Section.of(item, findings, ANSWER_KEYS))
        : ways.read(ASPECTS, item).stream().findFirst().map(AspectRule.Listed::new);
  }

  private static boolean isQuestion(Yaml item) {
    return has(item, "when") || has(item, "unless");
  }

  private static boolean has(Yaml item, String key) {
    return item instanceof Yaml.Table table && table.entries().containsKey(key);
  }

  private Optional<AspectRule> inTime(Section in) {
    Words words = new Words(findings);
    Optional<String> child =
        in.requiredText("of")
            .filter(name -> words.oneOf(name, source.columns().children()))
            .map(Yaml.Text::value);
    int days = words.number(in.requiredText("within_days"), 1, LONGEST_LIMIT);
    Optional<CaseAspect> aspect = symbol(in);
    Optional<Yaml.Text> date = in.requiredText("date");
    // Whose columns are meant is known only with the child; all else was told already.
    return child.flatMap(
        of -> {
          Optional<Condition> asked = new ConditionReader(findings, source, of).condition(in);
          Optional<ColumnReference> column =
              date.map(new CellReader(findings, source, of)::reference);
          return aspect.flatMap(
              told ->
                  asked.flatMap(
                      condition ->
                          column.map(
                              day -> new AspectRule.InTime(told, of, condition, day, days))));
        });
  }

  private Optional<AspectRule> answered(Section in) {
    Optional<Condition> condition = conditions.condition(in);
    return symbol(in)
        .flatMap(aspect -> condition.map(asked -> new AspectRule.Answered(aspect, asked)));
  }

  private Optional<CaseAspect> symbol(Section in) {
    return in.requiredText("value")
        .filter(text -> new Words(findings).oneOf(text, ASPECTS.symbols()))
        .map(text -> CaseAspect.valueOf(text.value()));
  }
}
