package org.fengqiao.connectors.capture.cdc;

import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.JdbcDrivers;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.capture.TestFeeds;
import org.fengqiao.connectors.feed.LogKind;
import org.fengqiao.connectors.feed.Source;
import org.jspecify.annotations.Nullable;

/** Records as the engine makes them of the log of a server that is not here. */
final class ChangeRecords {

  private static final Schema ROW =
      SchemaBuilder.struct()
          .name("register.AJ.Value")
          .optional()
          .field("ID", Schema.INT32_SCHEMA)
          .field("BH", Schema.OPTIONAL_STRING_SCHEMA)
          .field(
              "SLRQ", SchemaBuilder.int64().name("io.debezium.time.Timestamp").optional().build())
          .build();

  private final Schema source;
  private final Schema envelope;

  /**
   * Records of one connector.
   *
   * @param places fields of the source block that say where in the log a change stands
   */
  ChangeRecords(List<String> places) {
    SchemaBuilder block =
        SchemaBuilder.struct()
            .field("ts_ms", Schema.INT64_SCHEMA)
            .field("snapshot", Schema.OPTIONAL_STRING_SCHEMA)
            .field("schema", Schema.STRING_SCHEMA)
            .field("table", Schema.STRING_SCHEMA);
    places.forEach(name -> block.field(name, Schema.OPTIONAL_STRING_SCHEMA));
    source = block.build();
    envelope =
        SchemaBuilder.struct()
            .field("before", ROW)
            .field("after", ROW)
            .field("source", source)
            .field("op", Schema.STRING_SCHEMA)
            .build();
  }

  static Struct row(int id, String number) {
    // 2020-05-18 09:30 of the system's own clock.
    return new Struct(ROW).put("ID", id).put("BH", number).put("SLRQ", 1589794200000L);
  }

  SourceRecord of(
      String schema,
      String op,
      @Nullable Struct before,
      @Nullable Struct after,
      Map<String, String> places,
      Map<String, Object> offset) {
    Struct block =
        new Struct(source)
            .put("ts_ms", 1589794200000L)
            .put("snapshot", op.equals("r") ? "true" : "false")
            .put("schema", schema)
            .put("table", "AJ");
    places.forEach(block::put);
    Struct value =
        new Struct(envelope)
            .put("before", before)
            .put("after", after)
            .put("source", block)
            .put("op", op);
    return new SourceRecord(Map.of("server", "register"), offset, "aj", envelope, value);
  }

  /** Reads such records for a feed whose source is not asked. */
  static EventReader reader(LogKind kind, String table, LogPosition positions) {
    Source.Log log =
        new Source.Log("register", kind, table, List.of("id"), List.of("bh", "slrq"), Map.of());
    return new EventReader(
        TestFeeds.feed("justice.register", log),
        log,
        positions,
        new LogLoads.Load(1, 0, 0, 0, true, false, LogLoads.Word.NONE, false),
        TestFeeds.digests(),
        () -> {});
  }

  static JdbcSource unasked() {
    return new JdbcSource(
        new FeedPlace("justice.register", "register"),
        new ConnectionSettings("jdbc:none:", "", ""),
        JdbcDrivers.shipped());
  }
}
