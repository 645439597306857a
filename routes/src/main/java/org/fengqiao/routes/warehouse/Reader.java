package org.fengqiao.routes.warehouse;

import org.jspecify.annotations.Nullable;

/**
 * Who may read what of the warehouse: what is published, and the uncoarsened records of a
 * department, of a county, or of a department's in a county.
 *
 * @param name of the role that logs in
 * @param department null: of every department, or with no county of none
 * @param division county code; null: of every county, or with no department of none
 */
public record Reader(String name, @Nullable String department, @Nullable String division) {

  /** Whether it reads records of its own beside what is published. */
  public boolean hasRecords() {
    return department != null || division != null;
  }
}
