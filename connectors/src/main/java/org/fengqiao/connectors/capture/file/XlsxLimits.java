package org.fengqiao.connectors.capture.file;

/**
 * What a workbook may grow to when it is unpacked. Excel itself allows 1,048,576 rows of 16,384
 * columns with 32,767 characters in a cell; nothing larger comes from an honest sender.
 *
 * @param parts most files inside the workbook
 * @param unpacked most bytes of all of them together
 * @param head most bytes of one that says how the others belong together
 * @param ratio most bytes that one byte may unpack to
 * @param unsuspicious a file up to this size may have any ratio
 */
record XlsxLimits(int parts, long unpacked, long head, int ratio, long unsuspicious) {

  /** What is read at all. */
  static final XlsxLimits DEFAULT = new XlsxLimits(1000, 4L << 30, 4 << 20, 100, 1 << 20);

  /** Last row that a sheet can have. */
  static final int LAST_ROW = 1 << 20;

  /** Longest text of a cell in characters. */
  static final int LONGEST_CELL = 32_767;
}
