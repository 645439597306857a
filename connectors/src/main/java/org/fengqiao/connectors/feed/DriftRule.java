package org.fengqiao.connectors.feed;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a feed file says of changes of its source's columns.
 *
 * @param policy what to do when a column changes that the mapping takes
 * @param mentioned the columns that the file names, mapped or ignored, in lower case
 */
public record DriftRule(DriftPolicy policy, Set<ColumnReference> mentioned) {

  /** For feeds that no file describes: the source's columns are not known to anybody. */
  public static final DriftRule NONE = new DriftRule(DriftPolicy.STOP, Set.of());

  /** Copies the set. */
  public DriftRule {
    mentioned =
        mentioned.stream()
            .map(
                column ->
                    new ColumnReference(column.child(), column.column().toLowerCase(Locale.ROOT)))
            .collect(Collectors.toUnmodifiableSet());
  }
}
