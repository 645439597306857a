package org.fengqiao.routes.warehouse.export;

/** What an exported file is. */
public enum ExportFormat {
  /** Comma-separated, UTF-8 with a byte order mark, safe to open in a spreadsheet (RFC 4180). */
  CSV,
  /** Apache Parquet, compressed, with types. */
  PARQUET
}
