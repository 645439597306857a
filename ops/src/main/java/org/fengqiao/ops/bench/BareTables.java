package org.fengqiao.ops.bench;

/** What the bare engine loads at first. */
enum BareTables {
  /** As our capture has it: the case table; the parties' rows are not read. */
  CASES("public.t_rmtj_aj", 1),
  /** As the whole path has it: each case and its parties. */
  CASES_AND_PARTIES("public.t_rmtj_aj,public.t_rmtj_sqrxx", BenchRegister.ROWS_OF_A_CASE);

  private final String firstLoad;
  private final int rowsOfACase;

  BareTables(String firstLoad, int rowsOfACase) {
    this.firstLoad = firstLoad;
    this.rowsOfACase = rowsOfACase;
  }

  /** The tables of the first load, as the engine lists them. */
  String firstLoad() {
    return firstLoad;
  }

  /** How many rows the first load has for each case. */
  int rowsOfACase() {
    return rowsOfACase;
  }

  /** The columns that are read, as the engine lists them. */
  String columns() {
    return switch (this) {
      case CASES -> FeedColumns.ofLog();
      case CASES_AND_PARTIES -> FeedColumns.ofBothTables();
    };
  }
}
