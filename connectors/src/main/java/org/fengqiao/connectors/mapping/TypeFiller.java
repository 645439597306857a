package org.fengqiao.connectors.mapping;

import java.util.List;
import java.util.Optional;
import org.fengqiao.connectors.feed.Step;
import org.fengqiao.connectors.feed.ValueRule;
import org.fengqiao.schemas.code.Crosswalk;
import org.fengqiao.schemas.code.HalfWidth;
import org.fengqiao.schemas.message.CrosswalkMatch;
import org.fengqiao.schemas.message.Department;
import org.jspecify.annotations.Nullable;

/**
 * Finds the canonical dispute type. It never refuses a row: what no crosswalk knows becomes 98, and
 * a quality flag says so.
 */
final class TypeFiller {

  private static final String UNMAPPED = "98";

  /**
   * A dispute type, and where it comes from.
   *
   * @param code canonical
   * @param match how well it fits
   * @param scheme the source's code table
   * @param sourceCode the source's code; null when no table knows it, for it may be free text
   */
  record Type(String code, CrosswalkMatch match, String scheme, @Nullable String sourceCode) {}

  private record Way(Cell cell, List<String> schemes, @Nullable String constant) {}

  private final Crosswalk crosswalk;
  private final List<Way> ways;
  private final String firstScheme;

  TypeFiller(Department department, List<ValueRule> rules) {
    this.crosswalk = Crosswalk.of(department);
    this.ways = rules.stream().map(TypeFiller::way).toList();
    this.firstScheme =
        ways.stream().flatMap(way -> way.schemes.stream()).findFirst().orElse("CONSTANT");
  }

  private static Way way(ValueRule rule) {
    Cell cell = new Cell(rule.cell());
    return switch (rule.step()) {
      case Step.Crosswalk step -> new Way(cell, step.schemes(), null);
      case Step.Constant constant -> new Way(cell, List.of(), constant.value());
      default -> throw new IllegalArgumentException("No dispute type comes from " + rule.step());
    };
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
      for (String scheme : text.isEmpty() ? List.<String>of() : way.schemes) {
        Optional<Crosswalk.Target> target = crosswalk.find(scheme, text);
        if (target.isPresent()) {
          Type type = type(target.get(), scheme, text);
          if (type.match != CrosswalkMatch.NONE) {
            return type;
          }
          weak = weak == null ? type : weak;
        }
      }
    }
    draft.flag(!anything ? "MISSING_TYPE" : weak == null ? "UNMAPPED_TYPE" : "NO_EQUIVALENT_TYPE");
    return weak == null ? new Type(UNMAPPED, CrosswalkMatch.NONE, firstScheme, null) : weak;
  }

  private static Type type(Crosswalk.Target target, String scheme, String text) {
    return new Type(target.canonicalCode(), target.match(), scheme, text);
  }
}
