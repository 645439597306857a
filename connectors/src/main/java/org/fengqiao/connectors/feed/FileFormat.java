package org.fengqiao.connectors.feed;

/** How the files of a {@link Source.Folder} are written. */
public enum FileFormat {
  /** Values with commas or another separator between them, and a header line. */
  CSV,
  /** XML, one element for each row. */
  XML,
  /** One sheet of a workbook (Office Open XML), a header row and one row for each row. */
  XLSX,
  /** One JSON object in each line. */
  JSONL
}
