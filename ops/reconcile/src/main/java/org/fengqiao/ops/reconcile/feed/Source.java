package org.fengqiao.ops.reconcile.feed;

import java.util.List;

/**
 * Where a feed's rows come from.
 *
 * @param method log, poll, trigger, difference, folder, rest, soap or push
 * @param connection name under which the settings know the system
 * @param table of a database, as the feed file writes it; empty for other sources
 * @param key columns of the primary key
 * @param files what is said of a folder's files; empty texts for other sources
 */
public record Source(
    String method, String connection, String table, List<String> key, Files files) {

  /**
   * Of a folder's files.
   *
   * @param pattern of their names
   * @param format CSV, XML …
   * @param charset of their texts
   * @param separator COMMA, TAB …
   * @param header line of the header, from 1
   * @param changed column with the time of the change; empty when the file's own time counts
   */
  public record Files(
      String pattern,
      String format,
      String charset,
      String separator,
      int header,
      String changed) {}

  /** Copies the list. */
  public Source {
    key = List.copyOf(key);
  }

  /** Whether it is a folder of files that this program reads. */
  public boolean isCsvFolder() {
    return method.equals("folder") && files.format().equals("CSV");
  }

  /** Whether it is a table that JDBC can ask. */
  public boolean isTable() {
    return !table.isEmpty();
  }
}
