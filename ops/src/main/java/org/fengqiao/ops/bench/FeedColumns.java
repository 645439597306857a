package org.fengqiao.ops.bench;

/** What the justice feed reads of the register, as the engine's column list. */
final class FeedColumns {

  private FeedColumns() {}

  static String ofJusticeFeed() {
    return "public\\.t_rmtj_aj\\.(id|ajbh|ah|wth|jflb|fsddqh|fsrq|slrq|jarq|sjrs|saje|tjjg|jhyj|sfbj|zt|scbz|gxsj),public\\.t_rmtj_sqrxx\\.(id|ajbh)";
  }
}
