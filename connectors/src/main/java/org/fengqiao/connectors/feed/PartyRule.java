package org.fengqiao.connectors.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where parties of the dispute stand.
 *
 * @param child whose rows are parties; null when the main row holds them
 * @param split characters between several names in one cell; null when a cell holds one
 * @param side which side
 * @param kind natural person or organisation; empty when the name tells
 * @param division where the party comes from
 * @param numbers columns with a citizen number or a credit code
 * @param phones columns with phone numbers
 * @param names columns with a name
 */
public record PartyRule(
    @Nullable String child,
    @Nullable String split,
    List<ValueRule> side,
    List<ValueRule> kind,
    List<ValueRule> division,
    List<ColumnReference> numbers,
    List<ColumnReference> phones,
    List<ColumnReference> names) {

  /** Copies the lists. */
  public PartyRule {
    side = List.copyOf(side);
    kind = List.copyOf(kind);
    division = List.copyOf(division);
    numbers = List.copyOf(numbers);
    phones = List.copyOf(phones);
    names = List.copyOf(names);
  }

  /** Kinds of party. */
  public enum Kind {
    /** A natural person (自然人). */
    NATURAL,
    /** A legal person or another organisation (法人和其他组织). */
    ORGANISATION
  }
}
