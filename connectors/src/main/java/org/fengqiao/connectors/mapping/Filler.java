package org.fengqiao.connectors.mapping;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.fengqiao.connectors.feed.Policy;
import org.fengqiao.connectors.feed.Step;
import org.fengqiao.connectors.feed.ValueRule;
import org.jspecify.annotations.Nullable;

/** Fills one field by the ways of the feed file, the first that gives a value. */
final class Filler<T> {

  /**
   * One way.
   *
   * @param cell what is read
   * @param parser what is made of it
   * @param bad rule that a bad value breaks
   * @param ifBad what then
   * @param badValue the value for {@link Policy.Use}
   * @param ifMissing what when there is nothing
   * @param missingValue the value for {@link Policy.Use}
   */
  private record Way<T>(
      Cell cell,
      CellParser<T> parser,
      RowRule bad,
      Policy ifBad,
      @Nullable T badValue,
      Policy ifMissing,
      @Nullable T missingValue) {}

  private final String field;
  private final String badFlag;
  private final List<Way<T>> ways;

  private Filler(String field, List<Way<T>> ways) {
    this.field = field;
    this.badFlag = "BAD_" + field.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    this.ways = ways;
  }

  /**
   * Compiles the ways of filling a field.
   *
   * @param parsers gives the parser of a step
   * @param meaning turns a value written in the file into the field's own
   */
  static <T> Filler<T> of(
      String field,
      List<ValueRule> rules,
      Function<Step, CellParser<T>> parsers,
      Function<String, T> meaning) {
    return new Filler<>(
        field,
        rules.stream()
            .map(
                rule ->
                    new Way<>(
                        new Cell(rule.cell()),
                        rule.step() instanceof Step.Constant constant
                            ? always(meaning.apply(constant.value()))
                            : parsers.apply(rule.step()),
                        ruleOf(rule.step()),
                        rule.ifBad(),
                        used(rule.ifBad(), meaning),
                        rule.ifMissing(),
                        used(rule.ifMissing(), meaning)))
            .toList());
  }

  private static <T> CellParser<T> always(T value) {
    Value<T> given = Value.given(value);
    return (cell, draft) -> given;
  }

  private static <T> @Nullable T used(Policy policy, Function<String, T> meaning) {
    return policy instanceof Policy.Use use ? meaning.apply(use.value()) : null;
  }

  private static RowRule ruleOf(Step step) {
    return switch (step) {
      case Step.ParseDate date -> RowRule.D210;
      case Step.ParseCount count -> RowRule.D220;
      case Step.ParseAmount amount -> RowRule.D230;
      case Step.ParseDivision division -> RowRule.D240;
      case Step.ParseTownship township -> RowRule.D245;
      case Step.Lookup lookup -> RowRule.D250;
      case Step.LookupSet lookup -> RowRule.D250;
      case Step.Constant constant -> RowRule.D900;
      case Step.Crosswalk crosswalk -> RowRule.D900;
      case Step.CountParties parties -> RowRule.D900;
    };
  }

  /** The field's value; null when it stays empty or the row is refused. */
  @Nullable T fill(RowView row, Draft draft) {
    for (Way<T> way : ways) {
      switch (way.parser.parse(way.cell.value(row), draft)) {
        case Value.Given<T> given -> {
          return given.value();
        }
        case Value.Bad<T> bad -> {
          if (!(way.ifBad instanceof Policy.Next)) {
            return settled(way, way.ifBad, way.badValue, way.bad, draft);
          }
        }
        case Value.Missing<T> missing -> {
          if (!(way.ifMissing instanceof Policy.Next)) {
            return settled(way, way.ifMissing, way.missingValue, RowRule.D201, draft);
          }
        }
      }
    }
    return null;
  }

  private @Nullable T settled(
      Way<T> way, Policy policy, @Nullable T value, RowRule rule, Draft draft) {
    if (policy instanceof Policy.Reject) {
      draft.reject(rule.at(field, way.cell.names()));
    } else if (rule != RowRule.D201) {
      draft.flag(badFlag);
    }
    return value;
  }
}
