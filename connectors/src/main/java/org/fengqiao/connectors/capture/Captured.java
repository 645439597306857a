package org.fengqiao.connectors.capture;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fengqiao.schemas.message.Operation;
import org.jspecify.annotations.Nullable;

/**
 * One thing read from a source: a case with its child rows, or bytes that no row could be made of.
 */
public sealed interface Captured {

  /** The source's primary key, several columns joined by "|"; file and line where there is none. */
  String key();

  /** Which version of the record this is. */
  Version version();

  /** The same under another version. */
  Captured as(Version version);

  /**
   * A case row and the rows that hang from it.
   *
   * @param key the source's primary key, several columns joined by "|"
   * @param version which version of the record this is
   * @param operation whether the source holds the row or has removed it
   * @param row the main row; of a removed row only the key columns are sure
   * @param children child rows by the name that the feed file gives them
   * @param changedAt when the source committed or stamped the change
   */
  record CaseRow(
      String key,
      Version version,
      Operation operation,
      SourceRow row,
      Map<String, List<SourceRow>> children,
      @Nullable Instant changedAt)
      implements Captured {

    @Override
    public CaseRow as(Version other) {
      return new CaseRow(key, other, operation, row, children, changedAt);
    }
  }

  /**
   * Bytes that could not be read as a row: a truncated element, a line with too few cells.
   *
   * @param key file name and line or element number
   * @param version which version of the record this is
   * @param content the raw bytes, sealed into the quarantine and never logged
   * @param rule code of the rule that the bytes broke, for example F301
   * @param reason what is wrong and what to do, without a source value
   */
  record Unreadable(String key, Version version, byte[] content, String rule, String reason)
      implements Captured {

    @Override
    public Unreadable as(Version other) {
      return new Unreadable(key, other, content, rule, reason);
    }

    @Override
    public String toString() {
      return "Unreadable[" + key + ", " + rule + ", " + content.length + " bytes]";
    }
  }
}
