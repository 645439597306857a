package org.fengqiao.connectors.feed;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.schemas.message.ReferenceRelation;
import org.fengqiao.schemas.message.ReferenceScheme;
import org.fengqiao.schemas.message.Side;
import org.jspecify.annotations.Nullable;

/** Reads {@code fields}, {@code references} and {@code parties}. */
final class RulesReader {

  static final Set<String> REFERENCE_KEYS =
      Set.of("take", "scheme", "relation", "if_bad", "if_missing");
  static final Set<String> PARTY_KEYS =
      Set.of("of", "split", "side", "kind", "division", "number", "phone", "name");

  private static final CanonicalField SCHEME =
      CanonicalField.symbols("scheme", names(ReferenceScheme.values()));
  private static final CanonicalField SIDE = CanonicalField.symbols("side", names(Side.values()));
  private static final CanonicalField KIND =
      CanonicalField.symbols("kind", names(PartyRule.Kind.values()));

  private final Findings findings;
  private final SourceDraft source;
  private final Codes codes;

  RulesReader(Findings findings, SourceDraft source, Codes codes) {
    this.findings = findings;
    this.source = source;
    this.codes = codes;
  }

  Map<String, List<ValueRule>> fields(Yaml value) {
    Yaml.Table table = Section.tableOf(value, findings);
    Map<String, CanonicalField> known = CanonicalField.all();
    Map<String, List<ValueRule>> rules = new LinkedHashMap<>();
    ValueRuleReader reader = reader(null);
    table
        .entries()
        .forEach(
            (name, entry) -> {
              CanonicalField field = known.get(name);
              if (field == null) {
                findings.add(
                    FindingCode.M110, entry.key(), name, Nearest.hint(name, known.keySet()));
              } else {
                rules.put(name, reader.read(field, entry.value()));
              }
            });
    known.values().stream()
        .filter(field -> field.required() && !table.entries().containsKey(field.name()))
        .forEach(
            field ->
                findings.add(
                    FindingCode.M111, table.place(), field.name(), field.shape().functions()));
    return rules;
  }

  List<ReferenceRule> references(Yaml value) {
    return Section.items(value).stream().flatMap(item -> reference(item).stream()).toList();
  }

  private Optional<ReferenceRule> reference(Yaml item) {
    Section in = Section.of(item, findings, REFERENCE_KEYS);
    List<ValueRule> scheme =
        in.required("scheme")
            .filter(value -> !isText(value, "by_shape"))
            .map(text -> reader(null).readConstantOrRules(SCHEME, text))
            .orElse(List.of());
    ReferenceRelation relation =
        new Words(findings).symbol(in.requiredText("relation"), ReferenceRelation.class);
    Policy ifBad = emptyOrReject(in, "if_bad");
    Policy ifMissing = emptyOrReject(in, "if_missing");
    return in.requiredText("take")
        .map(
            name -> {
              ColumnReference column = CellReader.parse(name.value());
              source.columns().use(column, name.place());
              return new ReferenceRule(column, scheme, relation, ifBad, ifMissing);
            });
  }

  private Policy emptyOrReject(Section in, String key) {
    if (!in.has(key)) {
      in.missing(FindingCode.M120, key, "reject | empty");
    }
    return in.optionalText(key)
        .filter(word -> new Words(findings).oneOf(word, List.of("reject", "empty")))
        .filter(word -> word.value().equals("empty"))
        .<Policy>map(word -> new Policy.Empty())
        .orElse(new Policy.Reject());
  }

  List<PartyRule> parties(Yaml value) {
    return Section.items(value).stream().map(this::party).toList();
  }

  private PartyRule party(Yaml item) {
    Section in = Section.of(item, findings, PARTY_KEYS);
    String of =
        in.requiredText("of")
            .filter(
                text ->
                    text.value().equals("row")
                        || new Words(findings)
                            .oneOf(text, with(source.columns().children(), "row")))
            .map(Yaml.Text::value)
            .orElse("row");
    String child = of.equals("row") ? null : of;
    ValueRuleReader rules = reader(child);
    CellReader cells = new CellReader(findings, source, child);
    return new PartyRule(
        child,
        in.optionalText("split").map(Yaml.Text::value).orElse(null),
        in.required("side").map(side -> rules.readConstantOrRules(SIDE, side)).orElse(List.of()),
        in.required("kind")
            .filter(kind -> !isText(kind, "by_name"))
            .map(kind -> rules.readConstantOrRules(KIND, kind))
            .orElse(List.of()),
        in.value("division")
            .map(place -> rules.read(ValueRuleReader.SIDE_DIVISION, place))
            .orElse(List.of()),
        cells.references(in.texts("number")),
        cells.references(in.texts("phone")),
        cells.references(in.texts("name")));
  }

  private static boolean isText(Yaml value, String word) {
    return value instanceof Yaml.Text text && text.value().equals(word);
  }

  private ValueRuleReader reader(@Nullable String child) {
    return new ValueRuleReader(findings, source, child, codes);
  }

  private static List<String> with(Set<String> names, String one) {
    return Stream.concat(names.stream(), Stream.of(one)).toList();
  }

  private static List<String> names(Enum<?>[] symbols) {
    return Arrays.stream(symbols).map(Enum::name).toList();
  }
}
