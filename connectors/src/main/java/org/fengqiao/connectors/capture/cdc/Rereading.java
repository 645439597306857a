package org.fengqiao.connectors.capture.cdc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order to read rows of a followed table again, and how far it has come.
 *
 * @param number grows from order to order
 * @param from least value of the first key column; null when open
 * @param to largest value of the first key column; null when open
 * @param by account of whoever ordered it
 * @param reached the key columns of the last row that was confirmed; empty before the first
 * @param rows how many rows were confirmed
 */
record Rereading(
    long number,
    @Nullable String from,
    @Nullable String to,
    String by,
    List<String> reached,
    long rows) {

  Rereading {
    reached = List.copyOf(reached);
  }

  /** The same when more rows are confirmed. */
  Rereading after(List<String> last, int more) {
    return new Rereading(number, from, to, by, last, rows + more);
  }
}
