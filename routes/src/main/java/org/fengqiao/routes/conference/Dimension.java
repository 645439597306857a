package org.fengqiao.routes.conference;

/** What counts are broken down by, in the order of the cube's columns. */
public enum Dimension {
  /** Month of acceptance by Shanghai's calendar (受理月份), as yyyy-MM. */
  MONTH("month", "to_char(month, 'YYYY-MM')"),
  /** Department (部门). */
  DEPARTMENT("department", "department"),
  /** First-level dispute type (一级纠纷类型). */
  TYPE("dispute_type", "dispute_type"),
  /** County (县级行政区). */
  DISTRICT("division", "division");

  private final String column;
  private final String code;

  Dimension(String column, String code) {
    this.column = column;
    this.code = code;
  }

  String column() {
    return column;
  }

  /** The expression of a value as readers and addresses write it. */
  String code() {
    return code;
  }
}
