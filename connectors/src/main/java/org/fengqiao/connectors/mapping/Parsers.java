package org.fengqiao.connectors.mapping;

import java.util.Set;
import java.util.function.Function;
import org.fengqiao.connectors.feed.Step;
import org.fengqiao.schemas.code.Division;
import org.fengqiao.schemas.message.CaseAspect;

/**
 * The parser of each step, by the kind of field. The feed's reader has seen to it that they fit.
 */
final class Parsers {

  private Parsers() {}

  static <T> Function<Step, CellParser<T>> lookup(Function<String, T> meaning) {
    return step ->
        switch (step) {
          case Step.Lookup lookup -> LookupParser.of(lookup, meaning);
          default -> throw unfit(step);
        };
  }

  static CellParser<Set<CaseAspect>> aspects(Step step) {
    return switch (step) {
      case Step.LookupSet lookup ->
          new LookupParser<>(lookup.table(), lookup.values(), Aspects::aspects);
      default -> throw unfit(step);
    };
  }

  static CellParser<Moment> moment(Step step) {
    return switch (step) {
      case Step.ParseDate date -> new DateParser();
      default -> throw unfit(step);
    };
  }

  static CellParser<Integer> count(Step step) {
    return switch (step) {
      case Step.ParseCount count -> new CountParser();
      case Step.CountParties parties ->
          (cell, draft) -> draft.parties() == 0 ? Value.missing() : Value.given(draft.parties());
      default -> throw unfit(step);
    };
  }

  static CellParser<Long> amount(Step step) {
    return switch (step) {
      case Step.ParseAmount amount -> new AmountParser(amount.unit());
      default -> throw unfit(step);
    };
  }

  static CellParser<String> township(Step step) {
    return switch (step) {
      case Step.ParseTownship township -> new TownshipParser();
      default -> throw unfit(step);
    };
  }

  /** A county's code; side by side with the place parsers, a list of the feed file will do. */
  static CellParser<String> division(Step step) {
    return switch (step) {
      case Step.Lookup lookup -> LookupParser.of(lookup, code -> code);
      case Step.ParseDivision division -> {
        PlaceParser places = new PlaceParser(division.from(), division.province());
        yield (cell, draft) ->
            switch (places.parse(cell, draft)) {
              case Value.Given<Division> given -> Value.given(given.value().code());
              case Value.Bad<Division> bad -> Value.bad();
              case Value.Missing<Division> missing -> Value.missing();
            };
      }
      default -> throw unfit(step);
    };
  }

  private static IllegalArgumentException unfit(Step step) {
    return new IllegalArgumentException(
        "The feed's reader let pass " + step.getClass().getSimpleName() + " for this field");
  }
}
