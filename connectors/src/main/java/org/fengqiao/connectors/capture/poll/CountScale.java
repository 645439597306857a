package org.fengqiao.connectors.capture.poll;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.Types;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A change column that holds a number which grows with each change: a row version, a change number
 * of the database, the identity of a journal's line.
 *
 * @param overlap how far a question reaches back
 * @param binary whether the number is spelled in eight bytes, as SQL Server's rowversion is
 */
record CountScale(long overlap, boolean binary) implements ChangeScale {

  private static final Set<Integer> TYPES =
      Set.of(
          Types.SMALLINT,
          Types.INTEGER,
          Types.BIGINT,
          Types.NUMERIC,
          Types.DECIMAL,
          Types.BINARY,
          Types.VARBINARY);
  private static final int HEXADECIMAL = 16;

  @Override
  public boolean fits(int type) {
    return TYPES.contains(type);
  }

  @Override
  public @Nullable Long mark(@Nullable Object value) {
    try {
      return switch (value) {
        case String hexadecimal when binary -> Long.parseUnsignedLong(hexadecimal, HEXADECIMAL);
        case BigDecimal number -> number.longValueExact();
        case Number number -> number.longValue();
        case null, default -> null;
      };
    } catch (ArithmeticException | NumberFormatException notACount) {
      return null;
    }
  }

  @Override
  public Object value(long mark) {
    return binary ? ByteBuffer.allocate(Long.BYTES).putLong(mark).array() : (Object) mark;
  }

  @Override
  public long since(long reached) {
    return Math.max(0, reached - overlap);
  }

  @Override
  public long remembered(long mark) {
    return mark;
  }

  @Override
  public String text(long mark) {
    return Long.toString(mark);
  }

  @Override
  public long parse(String text) {
    return Long.parseLong(text);
  }

  @Override
  public long position(long mark) {
    return mark;
  }

  @Override
  public @Nullable Instant changedAt(long mark) {
    return null;
  }
}
