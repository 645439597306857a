package org.fengqiao.connectors.mapping;

import org.jspecify.annotations.Nullable;

/** Makes a value of a cell. Implementations never throw on what a source holds. */
@FunctionalInterface
interface CellParser<T> {

  /**
   * The value of a cell.
   *
   * @param cell as the driver gave it
   * @param draft what is known of the record so far
   */
  Value<T> parse(@Nullable Object cell, Draft draft);
}
