package org.fengqiao.ops.reconcile.report;

import java.util.List;

/** What this program makes no statement of, for no feed. */
final class NeverCompared {

  /** Read by crosswalks, places and spellings that only the edge knows, or made by the hub. */
  static final List<String> COLUMNS =
      List.of("dispute_type_match", "dispute_id", "source_changed_at", "aspects");

  private NeverCompared() {}
}
