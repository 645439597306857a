package org.fengqiao.ops.bench;

import io.debezium.embedded.Connect;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.RecordChangeEvent;
import io.debezium.engine.format.ChangeEventFormat;
import io.debezium.engine.spi.OffsetCommitPolicy;
import java.io.IOException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * The yardstick: the capture engine alone, with the settings of our capture and a consumer that
 * does nothing but count rows.
 */
final class BareEngine implements AutoCloseable {

  private final ExecutorService executor = Executors.newSingleThreadExecutor();
  private final DebeziumEngine<RecordChangeEvent<SourceRecord>> engine;
  private final AtomicLong rows = new AtomicLong();
  private volatile long firstNanos;
  private volatile long lastNanos;

  BareEngine(Properties settings) {
    engine =
        DebeziumEngine.create(ChangeEventFormat.of(Connect.class))
            .using(settings)
            .using(OffsetCommitPolicy.always())
            .notifying(this::count)
            .build();
    executor.execute(engine);
  }

  /** Rows seen since the start or since {@link #restart}. */
  long rows() {
    return rows.get();
  }

  /** Begins a new measurement. */
  void restart() {
    rows.set(0);
    firstNanos = 0;
  }

  /** From the first batch to the last one. */
  double seconds() {
    return (lastNanos - firstNanos) / 1e9;
  }

  @Override
  public void close() throws IOException {
    engine.close();
    executor.shutdown();
  }

  private void count(
      List<RecordChangeEvent<SourceRecord>> batch,
      DebeziumEngine.RecordCommitter<RecordChangeEvent<SourceRecord>> committer)
      throws InterruptedException {
    long seen = 0;
    for (RecordChangeEvent<SourceRecord> event : batch) {
      SourceRecord record = event.record();
      if (record.value() instanceof Struct change
          && change.schema().field("source") != null) { // not a heartbeat
        seen++;
      }
      committer.markProcessed(event);
    }
    committer.markBatchFinished();
    if (seen > 0) {
      lastNanos = System.nanoTime();
      if (firstNanos == 0) {
        firstNanos = lastNanos;
      }
      rows.addAndGet(seen);
    }
  }
}
