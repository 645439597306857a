package org.fengqiao.connectors.capture.cdc;

import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.fengqiao.connectors.capture.Version;
import org.fengqiao.schemas.message.Operation;
import org.jspecify.annotations.Nullable;

/** Places in a binlog: file, position of the transaction, event in it, row in the event. */
abstract sealed class BinlogPosition implements LogPosition permits MariaDbPosition, MySqlPosition {

  private static final int BITS_OF_POSITION = 40;
  // An event holds 8 KiB of rows; of 30 bits this leaves a hundred thousand events to a
  // transaction.
  private static final int BITS_OF_ROW = 13;
  private static final long MOST_ROWS = (1 << BITS_OF_ROW) - 1;

  @Override
  public String table(Struct source) {
    return source.getString("db") + "." + source.getString("table");
  }

  /**
   * The position that the engine gives is the transaction's, so that two updates of a row in one
   * transaction differ only by the number of the event and of the row in it.
   */
  @Override
  public Version ofChange(SourceRecord record, Operation operation) {
    Struct source = ((Struct) record.value()).getStruct("source");
    long event = number(record.sourceOffset().get("event"));
    long row = Math.min(MOST_ROWS, number(source.getInt32("row")));
    long sequence = ((event << BITS_OF_ROW | row) << 1) + (operation == Operation.DELETE ? 0 : 1);
    return new Version(position(source), (int) Math.min(Integer.MAX_VALUE, sequence));
  }

  /** The first transaction after the load begins where the load was read. */
  @Override
  public Version ofSnapshot(Struct source) {
    return new Version(position(source) - 1, 0);
  }

  @Override
  public @Nullable Object group(SourceRecord record) {
    Map<String, ?> offset = record.sourceOffset();
    if (offset.get("file") == null || offset.get("pos") == null) {
      return null;
    }
    return List.of(offset.get("file"), offset.get("pos"));
  }

  private static long number(@Nullable Object value) {
    return value instanceof Number number ? number.longValue() : 0;
  }

  /** Where the transaction of a change begins. */
  static long position(Struct source) {
    return place(source.getString("file"), source.getInt64("pos"));
  }

  /** A place in the binlog as one number that grows. */
  static long place(String file, long position) {
    return (number(file) << BITS_OF_POSITION) | position;
  }

  /** The number that a binlog file's name ends with. */
  static long number(String file) {
    return Long.parseLong(file.substring(file.lastIndexOf('.') + 1));
  }
}
