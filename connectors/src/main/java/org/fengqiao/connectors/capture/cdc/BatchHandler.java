package org.fengqiao.connectors.capture.cdc;

import io.debezium.engine.ChangeEvent;
import io.debezium.engine.DebeziumEngine.ChangeConsumer;
import io.debezium.engine.DebeziumEngine.RecordCommitter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.connect.source.SourceRecord;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureSink;
import org.fengqiao.connectors.capture.CaptureSink.Phase;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.schemas.message.FeedState;
import org.jspecify.annotations.Nullable;

/**
 * Takes the engine's batches: hands their rows to the sink, and only then marks positions. Every
 * failure ends the engine, for an engine that goes on after a failed batch skips it.
 */
final class BatchHandler implements ChangeConsumer<ChangeEvent<SourceRecord, SourceRecord>> {

  /** Ends the engine; never of a kind that the engine would retry. */
  static final class BatchFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BatchFailed(Throwable cause) {
      super("The batch was not delivered; the engine must end and start anew", cause);
    }
  }

  private static final long MILLIS_TO_WAIT_FOR_A_BATCH = 500;

  private final EventReader events;
  private final CaseAssembler assembler;
  private final PositionMarks marks;
  private final FeedStores stores;
  private final EmptiedTables emptiedTables;
  private final HandedKeys keys;
  private final RemovedRows removed;
  private final Rereader rereader;
  private final CaptureSink sink;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  // In turns, so that neither a busy log nor a large order keeps the other waiting.
  private final ReentrantLock turn = new ReentrantLock(true);
  private int delivered;

  BatchHandler(
      EventReader events,
      CaseAssembler assembler,
      PositionMarks marks,
      FeedStores stores,
      EmptiedTables emptiedTables,
      HandedKeys keys,
      RemovedRows removed,
      Rereader rereader,
      CaptureSink sink) {
    this.events = events;
    this.assembler = assembler;
    this.marks = marks;
    this.stores = stores;
    this.emptiedTables = emptiedTables;
    this.keys = keys;
    this.removed = removed;
    this.rereader = rereader;
    this.sink = sink;
  }

  /** What ended the handling, if anything did. */
  @Nullable Throwable failure() {
    return failure.get();
  }

  @Override
  public void handleBatch(
      List<ChangeEvent<SourceRecord, SourceRecord>> records,
      RecordCommitter<ChangeEvent<SourceRecord, SourceRecord>> committer)
      throws InterruptedException {
    turn.lockInterruptibly();
    try {
      LogEvent.@Nullable Emptied emptied = deliver(records);
      // What comes before the emptying is done with; the rest waits with it.
      marks.mark(records.subList(0, delivered), committer);
      stores.check();
      if (emptied != null) {
        throw emptiedTables.unconfirmed(emptied);
      }
    } catch (CaptureException | RuntimeException e) {
      failure.compareAndSet(null, e);
      throw new BatchFailed(e);
    } finally {
      turn.unlock();
    }
  }

  /** Reads what was ordered to be read again, between two batches; true when there is more. */
  boolean between() throws CaptureException, InterruptedException {
    if (!turn.tryLock(MILLIS_TO_WAIT_FOR_A_BATCH, TimeUnit.MILLISECONDS)) {
      return false;
    }
    try {
      return rereader.step();
    } finally {
      turn.unlock();
    }
  }

  /** Delivers the records, or those before an emptying that nobody has confirmed. */
  private LogEvent.@Nullable Emptied deliver(List<ChangeEvent<SourceRecord, SourceRecord>> records)
      throws CaptureException, InterruptedException {
    Gathered gathered = new Gathered();
    delivered = 0;
    for (ChangeEvent<SourceRecord, SourceRecord> record : records) {
      switch (events.read(record.value())) {
        case LogEvent.Main main -> {
          gathered.turnTo(main.phase());
          gathered.mains.add(main);
        }
        case LogEvent.Unusable unusable -> {
          gathered.turnTo(unusable.phase());
          gathered.unusable.add(unusable.row());
        }
        case LogEvent.ChildChange change -> {
          gathered.turnTo(Phase.LIVE);
          gathered.changes.add(change);
        }
        case LogEvent.Emptied emptied -> {
          if (!emptiedTables.isConfirmed(emptied)) {
            gathered.hand();
            return emptied;
          }
          gathered.hand();
          keys.emptied(emptied.table());
        }
        case LogEvent.Heartbeat heartbeat -> sink.state(FeedState.STREAMING);
      }
      delivered++;
    }
    gathered.hand();
    if (!records.isEmpty() && !StoredOffset.isMidLoad(records.getLast().value().sourceOffset())) {
      removed.tell();
    }
    return null;
  }

  /** Events of one phase that are handed on together. */
  private final class Gathered {

    private final List<LogEvent.Main> mains = new ArrayList<>();
    private final List<LogEvent.ChildChange> changes = new ArrayList<>();
    private final List<Captured> unusable = new ArrayList<>();
    private Phase phase = Phase.HISTORY;

    void turnTo(Phase next) throws CaptureException, InterruptedException {
      if (next != phase) {
        hand();
        phase = next;
      }
    }

    void hand() throws CaptureException, InterruptedException {
      if (mains.isEmpty() && changes.isEmpty() && unusable.isEmpty()) {
        return;
      }
      sink.state(phase == Phase.HISTORY ? FeedState.SNAPSHOT : FeedState.STREAMING);
      List<Captured> cases = new ArrayList<>(assembler.assemble(mains, changes, phase));
      cases.addAll(unusable);
      if (!cases.isEmpty()) {
        keys.remember(cases);
        sink.accept(cases, phase);
        keys.forget(cases);
      }
      mains.clear();
      changes.clear();
      unusable.clear();
    }
  }
}
