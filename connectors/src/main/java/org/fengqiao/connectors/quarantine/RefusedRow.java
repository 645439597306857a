package org.fengqiao.connectors.quarantine;

import org.fengqiao.connectors.capture.Captured;
import org.jspecify.annotations.Nullable;

/**
 * A row on its way into the quarantine.
 *
 * @param recordKey feed and source key
 * @param captured the row, which is sealed
 * @param rule code of the rule that it broke
 * @param field canonical field at fault, if one is
 * @param column source column at fault, if one is
 * @param remedy what to do about it
 */
public record RefusedRow(
    String recordKey,
    Captured captured,
    String rule,
    @Nullable String field,
    @Nullable String column,
    String remedy) {

  @Override
  public String toString() {
    return "RefusedRow[" + recordKey + ", " + rule + ", " + field + "]";
  }
}
