package org.fengqiao.connectors.feed;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.connectors.feed.CanonicalField.Shape;
import org.fengqiao.connectors.feed.Step.DivisionSource;
import org.jspecify.annotations.Nullable;

/** Reads the one function of a rule, and checks it against the field. */
final class StepReader {

  static final List<String> FUNCTIONS = List.of("value", "parse", "lookup", "crosswalk", "count");
  private static final Map<String, BigDecimal> UNITS =
      Map.of("元", BigDecimal.ONE, "万元", BigDecimal.valueOf(10_000));
  static final Map<String, Shape> PARSERS =
      Map.of(
          "date", Shape.TIME,
          "count", Shape.COUNT,
          "amount", Shape.AMOUNT,
          "township", Shape.TOWNSHIP,
          "division", Shape.DIVISION,
          "address", Shape.DIVISION,
          "court", Shape.DIVISION,
          "citizen_number", Shape.SIDE_DIVISION);
  private static final Set<String> SIDE_PARSERS = Set.of("division", "address", "citizen_number");

  private final Findings findings;
  private final Codes codes;
  private final Words words;

  StepReader(Findings findings, Codes codes) {
    this.findings = findings;
    this.codes = codes;
    this.words = new Words(findings);
  }

  Optional<Step> read(CanonicalField field, Section in) {
    List<String> named = FUNCTIONS.stream().filter(in::has).toList();
    if (named.size() != 1) {
      String found = named.isEmpty() ? "-" : String.join(", ", named);
      in.missing(FindingCode.M113, found, field.shape().functions());
      return Optional.empty();
    }
    Yaml.Text marker = new Yaml.Text(named.getFirst(), true, in.place());
    return switch (named.getFirst()) {
      case "value" -> in.requiredText("value").flatMap(text -> constant(field, text));
      case "parse" -> in.requiredText("parse").flatMap(text -> parse(field, text, in));
      case "lookup" -> symbolic(field, marker).map(yes -> lookup(field, in));
      case "crosswalk" -> crosswalk(field, marker, in.requiredTexts("crosswalk"));
      default -> count(field, in);
    };
  }

  Optional<Step> constant(CanonicalField field, Yaml.Text text) {
    if (fits(field, text.value())) {
      return Optional.of(new Step.Constant(text.value()));
    }
    if (field.symbols().isEmpty()) {
      findings.add(
          FindingCode.M112,
          text.place(),
          "value: " + text.value(),
          field.name(),
          field.shape().functions());
    } else {
      words.oneOf(text, field.symbols());
    }
    return Optional.empty();
  }

  /** Whether the field can hold a value that is written in the file. */
  boolean fits(CanonicalField field, String value) {
    return switch (field.shape()) {
      case SYMBOL, SYMBOLS, FLAG -> field.symbols().contains(value);
      case DIVISION -> value.equals("000000") || codes.isCounty(value);
      case DISPUTE_TYPE -> codes.isDisputeType(value);
      default -> false;
    };
  }

  private Optional<Step> parse(CanonicalField field, Yaml.Text name, Section in) {
    if (!words.oneOf(name, PARSERS.keySet())) {
      return Optional.empty();
    }
    boolean fits =
        field.shape() == Shape.SIDE_DIVISION
            ? SIDE_PARSERS.contains(name.value())
            : PARSERS.get(name.value()) == field.shape();
    if (!fits) {
      findings.add(
          FindingCode.M112,
          name.place(),
          "parse: " + name.value(),
          field.name(),
          field.shape().functions());
      return Optional.empty();
    }
    return Optional.of(
        switch (name.value()) {
          case "date" -> new Step.ParseDate();
          case "count" -> new Step.ParseCount();
          case "amount" -> new Step.ParseAmount(unit(in));
          case "township" -> new Step.ParseTownship();
          case "address" -> new Step.ParseDivision(DivisionSource.ADDRESS, province(in));
          case "court" -> new Step.ParseDivision(DivisionSource.COURT);
          case "citizen_number" -> new Step.ParseDivision(DivisionSource.CITIZEN_NUMBER);
          default -> new Step.ParseDivision(DivisionSource.DIVISION, province(in));
        });
  }

  private BigDecimal unit(Section in) {
    return in.requiredText("unit")
        .filter(text -> words.oneOf(text, UNITS.keySet()))
        .map(text -> UNITS.getOrDefault(text.value(), BigDecimal.ONE))
        .orElse(BigDecimal.ONE);
  }

  private @Nullable String province(Section in) {
    Optional<Yaml.Text> province = in.optionalText("province");
    province
        .filter(text -> !codes.isProvince(text.value()))
        .ifPresent(text -> words.malformed(text, "\"310000\""));
    return province.map(Yaml.Text::value).orElse(null);
  }

  private Optional<Yaml.Text> symbolic(CanonicalField field, Yaml.Text marker) {
    boolean takesAList =
        !field.symbols().isEmpty()
            || field.shape() == Shape.DIVISION
            || field.shape() == Shape.DISPUTE_TYPE;
    if (!takesAList) {
      findings.add(
          FindingCode.M112,
          marker.place(),
          marker.value(),
          field.name(),
          field.shape().functions());
    }
    return takesAList ? Optional.of(marker) : Optional.empty();
  }

  private Step lookup(CanonicalField field, Section in) {
    Optional<Yaml.Text> table = in.optionalText("table").filter(codes::known);
    boolean several = field.shape() == Shape.SYMBOLS;
    Map<String, List<String>> values = new LinkedHashMap<>();
    in.value("lookup")
        .ifPresent(
            value ->
                Section.tableOf(value, findings)
                    .entries()
                    .forEach(
                        (key, entry) -> {
                          table.ifPresent(name -> codes.checkName(name.value(), key, entry.key()));
                          List<Yaml.Text> texts =
                              several
                                  ? in.asTexts(entry.value())
                                  : in.asText(entry.value()).stream().toList();
                          List<String> fitting =
                              texts.stream()
                                  .filter(text -> fitsLookup(field, text))
                                  .map(Yaml.Text::value)
                                  .toList();
                          if (several || !fitting.isEmpty()) {
                            values.put(key, fitting);
                          }
                        }));
    table.ifPresent(name -> codes.checkComplete(name.value(), values.keySet(), in.place()));
    String name = table.map(Yaml.Text::value).orElse(null);
    return several ? new Step.LookupSet(name, values) : new Step.Lookup(name, single(values));
  }

  private static Map<String, String> single(Map<String, List<String>> values) {
    Map<String, String> single = new LinkedHashMap<>();
    values.forEach((text, symbols) -> single.put(text, symbols.getFirst()));
    return single;
  }

  private boolean fitsLookup(CanonicalField field, Yaml.Text text) {
    if (fits(field, text.value())) {
      return true;
    }
    if (field.symbols().isEmpty()) {
      String example = field.shape() == Shape.DISPUTE_TYPE ? "\"0201\"" : "\"310118\"";
      findings.add(FindingCode.M108, text.place(), text.value(), example);
      return false;
    }
    return words.oneOf(text, field.symbols());
  }

  private Optional<Step> crosswalk(
      CanonicalField field, Yaml.Text marker, List<Yaml.Text> schemes) {
    if (field.shape() != Shape.DISPUTE_TYPE) {
      findings.add(
          FindingCode.M112,
          marker.place(),
          marker.value(),
          field.name(),
          field.shape().functions());
      return Optional.empty();
    }
    return Optional.of(
        new Step.Crosswalk(schemes.stream().filter(codes::scheme).map(Yaml.Text::value).toList()));
  }

  private Optional<Step> count(CanonicalField field, Section in) {
    Optional<Yaml.Text> what =
        in.requiredText("count").filter(text -> words.oneOf(text, List.of("parties")));
    if (field.shape() != Shape.COUNT) {
      findings.add(FindingCode.M112, in.place(), "count", field.name(), field.shape().functions());
      return Optional.empty();
    }
    return what.map(text -> new Step.CountParties());
  }
}
