package org.fengqiao.connectors.feed;

import java.util.List;
import org.fengqiao.schemas.message.ReferenceRelation;

/**
 * A case number that the record carries.
 *
 * @param column where the number stands; of a child, every row's number is taken
 * @param scheme how the numbering is found; empty when the number's shape tells
 * @param relation whether the number is the record's own
 * @param ifBad what happens when the cell holds no case number
 * @param ifMissing what happens when the cell is empty
 */
public record ReferenceRule(
    ColumnReference column,
    List<ValueRule> scheme,
    ReferenceRelation relation,
    Policy ifBad,
    Policy ifMissing) {

  /** Copies the list. */
  public ReferenceRule {
    scheme = List.copyOf(scheme);
  }
}
