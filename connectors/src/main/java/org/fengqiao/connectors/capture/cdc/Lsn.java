package org.fengqiao.connectors.capture.cdc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in SQL Server's log.
 *
 * @param file number of the virtual log file
 * @param block place of the block in it
 * @param slot number of the record in the block
 */
record Lsn(long file, long block, long slot) implements Comparable<Lsn> {

  /** Before every place. */
  static final Lsn NONE = new Lsn(0, 0, 0);

  private static final String NEWEST = "select sys.fn_cdc_get_max_lsn()";
  private static final Pattern TEXT =
      Pattern.compile("(\\p{XDigit}{8}):(\\p{XDigit}{8}):(\\p{XDigit}{4})");
  // A block holds 60 KB and so fewer than a thousand records; a file of 32 GB has 2^26 sectors.
  private static final int BITS_OF_SLOT = 10;
  private static final int BITS_OF_BLOCK = 26;

  /** As the engine writes it; {@link #NONE} for a text that is none. */
  static Lsn of(String text) {
    Matcher parts = TEXT.matcher(text);
    return parts.matches()
        ? new Lsn(hex(parts.group(1)), hex(parts.group(2)), hex(parts.group(3)))
        : NONE;
  }

  /** As the server answers it; {@link #NONE} when it answers nothing. */
  static Lsn of(ResultSet row) throws SQLException {
    byte[] bytes = row.getBytes(1);
    if (bytes == null) {
      return NONE;
    }
    String text = HexFormat.of().formatHex(bytes);
    return new Lsn(hex(text.substring(0, 8)), hex(text.substring(8, 16)), hex(text.substring(16)));
  }

  /** The newest place of which the change tables tell; {@link #NONE} before they tell of any. */
  static Lsn newest(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(NEWEST);
        ResultSet rows = statement.executeQuery()) {
      return rows.next() ? of(rows) : NONE;
    }
  }

  /** One number that grows with the place. */
  long position() {
    return file << BITS_OF_BLOCK + BITS_OF_SLOT
        | most(block, BITS_OF_BLOCK) << BITS_OF_SLOT
        | most(slot, BITS_OF_SLOT);
  }

  @Override
  public int compareTo(Lsn other) {
    int files = Long.compare(file, other.file);
    int blocks = Long.compare(block, other.block);
    return files != 0 ? files : blocks != 0 ? blocks : Long.compare(slot, other.slot);
  }

  /** As the engine writes it. */
  @Override
  public String toString() {
    return String.format("%08x:%08x:%04x", file, block, slot);
  }

  private static long most(long number, int bits) {
    return Math.min(number, (1L << bits) - 1);
  }

  private static long hex(String digits) {
    return Long.parseLong(digits, 16);
  }
}
