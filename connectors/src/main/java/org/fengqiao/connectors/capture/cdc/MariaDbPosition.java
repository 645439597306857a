package org.fengqiao.connectors.capture.cdc;

import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.fengqiao.connectors.capture.Version;
import org.fengqiao.schemas.message.Operation;
import org.jspecify.annotations.Nullable;

/** Places in MariaDB's binlog: file, position of the event, row in the event. */
final class MariaDbPosition implements LogPosition {

  private static final int BITS_OF_POSITION = 40;

  @Override
  public String table(Struct source) {
    return source.getString("db") + "." + source.getString("table");
  }

  @Override
  public Version ofChange(Struct source, Operation operation) {
    int row = source.getInt32("row") == null ? 0 : source.getInt32("row");
    return new Version(position(source), row * 2 + (operation == Operation.DELETE ? 0 : 1));
  }

  @Override
  public Version ofSnapshot(Struct source) {
    return new Version(position(source), 1);
  }

  @Override
  public @Nullable Object group(SourceRecord record) {
    Map<String, ?> offset = record.sourceOffset();
    if (offset.get("file") == null || offset.get("pos") == null) {
      return null;
    }
    return List.of(offset.get("file"), offset.get("pos"));
  }

  private static long position(Struct source) {
    String file = source.getString("file");
    long number = Long.parseLong(file.substring(file.lastIndexOf('.') + 1));
    return (number << BITS_OF_POSITION) | source.getInt64("pos");
  }
}
