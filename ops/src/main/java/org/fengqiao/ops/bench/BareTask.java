package org.fengqiao.ops.bench;

/** What one process of the bare engine measures. */
enum BareTask {
  /** The first load of the case table, twice. */
  LOAD_CASES,
  /** The first load of cases and parties, twice. */
  LOAD_CASES_AND_PARTIES,
  /** After the first load a stream of new cases with their parties, once. */
  STREAM
}
