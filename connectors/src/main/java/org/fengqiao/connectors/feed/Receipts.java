package org.fengqiao.connectors.feed;

/** Whether a file that was taken gets a receipt beside it. */
public enum Receipts {
  /** What became of each row, by the sender's own keys. */
  YES,
  /** No receipt, so that a large file is read once only. */
  NO
}
