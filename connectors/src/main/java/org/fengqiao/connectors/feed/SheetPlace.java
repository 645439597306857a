package org.fengqiao.connectors.feed;

import org.jspecify.annotations.Nullable;

/**
 * Where in a workbook the rows stand.
 *
 * @param name name of the sheet; null for the first
 * @param header number of the row that names the columns, from 1
 */
public record SheetPlace(@Nullable String name, int header) {

  /** The first sheet, with names in its first row. */
  public static final SheetPlace FIRST = new SheetPlace(null, 1);
}
