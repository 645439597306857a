package org.fengqiao.connectors.mapping;

/** The rules that a row can break. The codes stand in the quarantine and in the ledger. */
enum RowRule {
  /** A value that must be there is not. */
  D201("请在来源系统补录该列 Fill in the column at the source"),
  /** Not a date that the calendar has. */
  D210("请在来源系统更正日期 Correct the date at the source"),
  /** Not a number of people from 0 to 1,000,000. */
  D220("请在来源系统更正人数 Correct the number of people at the source"),
  /** Not an amount of money. */
  D230("请在来源系统更正金额 Correct the amount at the source"),
  /** Not a county that is or ever was. */
  D240("请核对区划代码或名称 Check the division's code or name"),
  /** Not a township code of that county. */
  D245("请核对乡镇代码 Check the township's code"),
  /** Not in the list of the feed file. */
  D250(
      "请在数据源文件的 lookup 中补充该值，或在来源更正 Add the value to lookup in the feed file, or correct the source"),
  /** Not a case number of that numbering. */
  D260("请在来源系统更正案件编号 Correct the case number at the source"),
  /** The mapping failed: a fault of the hub. */
  D900("请将规则代码和记录键报告给枢纽维护人员 Report rule and record key to the hub's maintainers");

  private final String remedy;

  RowRule(String remedy) {
    this.remedy = remedy;
  }

  Rejection at(String field, String column) {
    return new Rejection(field, column, name(), remedy);
  }
}
