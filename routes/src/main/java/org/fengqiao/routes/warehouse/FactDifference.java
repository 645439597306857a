package org.fengqiao.routes.warehouse;

import java.util.List;

/**
 * How facts of the warehouse differ from those built anew.
 *
 * @param table the fact table
 * @param what the column that differs; {@link #MISSING} or {@link #SURPLUS} for whole facts
 * @param count how many facts
 * @param examples up to five of their keys
 */
public record FactDifference(String table, String what, long count, List<String> examples) {

  /** The warehouse lacks the fact. */
  public static final String MISSING = "(missing)";

  /** The hub's store knows nothing of the fact. */
  public static final String SURPLUS = "(surplus)";

  /** Keeps a copy of the keys. */
  public FactDifference {
    examples = List.copyOf(examples);
  }
}
