package org.fengqiao.connectors.mapping;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fengqiao.connectors.feed.Step;
import org.fengqiao.connectors.feed.ValueRule;
import org.fengqiao.schemas.code.Crosswalk;
import org.fengqiao.schemas.code.DisputeTypes;
import org.fengqiao.schemas.code.HalfWidth;
import org.fengqiao.schemas.message.CrosswalkMatch;
import org.fengqiao.schemas.message.Department;
import org.jspecify.annotations.Nullable;

/**
 * Finds the canonical dispute type. It never refuses a row: what no crosswalk and no list knows
 * becomes 98, and a quality flag says so.
 */
final class TypeFiller {

  /** The scheme of a type that a list of the feed file gives. */
  private static final String OWN_LIST = "FEED_LIST";

  /**
   * A dispute type, and where it comes from.
   *
   * @param code canonical
   * @param match how well it fits
   * @param scheme the source's code table
   * @param sourceCode the source's code; null when no table knows it, for it may be free text
   */
  record Type(String code, CrosswalkMatch match, String scheme, @Nullable String sourceCode) {}

  /** Reads a filled cell, as half-width text, by one code table. */
  private record Reading(String scheme, Function<String, Optional<Type>> type) {}

  private record Way(Cell cell, List<Reading> readings, @Nullable String constant) {}

  private final Crosswalk crosswalk;
  private final List<Way> ways;
  private final String firstScheme;

  TypeFiller(Department department, List<ValueRule> rules) {
    this.crosswalk = Crosswalk.of(department);
    this.ways = rules.stream().map(this::way).toList();
    this.firstScheme =
        ways.stream()
            .flatMap(way -> way.readings.stream())
            .map(Reading::scheme)
            .findFirst()
            .orElse("CONSTANT");
  }

  private Way way(ValueRule rule) {
    Cell cell = new Cell(rule.cell());
    return switch (rule.step()) {
      case Step.Crosswalk step ->
          new Way(cell, step.schemes().stream().map(this::byCrosswalk).toList(), null);
      case Step.Lookup list -> new Way(cell, List.of(byList(list)), null);
      case Step.Constant constant -> new Way(cell, List.of(), constant.value());
      default -> throw new IllegalArgumentException("No dispute type comes from " + rule.step());
    };
  }

  private Reading byCrosswalk(String scheme) {
    return new Reading(
        scheme,
        text ->
            crosswalk
                .find(scheme, text)
                .map(target -> new Type(target.canonicalCode(), target.match(), scheme, text)));
  }

  private static Reading byList(Step.Lookup list) {
    String table = list.table();
    String scheme = table == null ? OWN_LIST : table;
    LookupParser<String> parser = LookupParser.of(list, code -> code);
    return new Reading(
        scheme,
        text -> parser.find(text).map(code -> new Type(code, likeness(code, text), scheme, text)));
  }

  /** A list is somebody's judgement: only equal names leave no doubt. */
  private static CrosswalkMatch likeness(String code, String text) {
    if (code.equals(DisputeTypes.UNMAPPED)) {
      return CrosswalkMatch.NONE;
    }
    return DisputeTypes.standard().find(code).filter(type -> type.name().equals(text)).isPresent()
        ? CrosswalkMatch.EXACT
        : CrosswalkMatch.BROAD;
  }

  Type fill(RowView row, Draft draft) {
    Type weak = null;
    boolean anything = false;
    for (Way way : ways) {
      if (way.constant != null) {
        return new Type(way.constant, CrosswalkMatch.EXACT, firstScheme, null);
      }
      String text = HalfWidth.of(way.cell.text(row));
      anything |= !text.isEmpty();
      for (Reading reading : text.isEmpty() ? List.<Reading>of() : way.readings) {
        Optional<Type> type = reading.type.apply(text);
        if (type.isPresent()) {
          if (type.get().match != CrosswalkMatch.NONE) {
            return type.get();
          }
          weak = weak == null ? type.get() : weak;
        }
      }
    }
    draft.flag(!anything ? "MISSING_TYPE" : weak == null ? "UNMAPPED_TYPE" : "NO_EQUIVALENT_TYPE");
    return weak == null
        ? new Type(DisputeTypes.UNMAPPED, CrosswalkMatch.NONE, firstScheme, null)
        : weak;
  }
}
