package org.fengqiao.routes.linkage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.routes.linkage.grouping.LiveLinkage;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The index of this process, kept in step with the store that all processes share. Revisions are
 * given one by one under the store's lock, so what another process (or a commit whose answer was
 * lost) has added shows as a gap before the own revision, and is read then. The first reading is of
 * everything. What the index holds is decided by the records alone, so what a transaction has
 * changed is taken back by changing the records back.
 */
final class LinkIndex {

  private final DisputeStore disputes;
  private final EvidenceStore evidence;
  private final CalibrationStore calibrations;
  private final ReentrantLock turn = new ReentrantLock();
  private LinkDelta delta = new LinkDelta();
  private final Deque<Runnable> undo = new ArrayDeque<>();
  private @Nullable Calibration calibration;
  private @Nullable LiveLinkage live;
  private long revision;

  LinkIndex(DisputeStore disputes, EvidenceStore evidence, CalibrationStore calibrations) {
    this.disputes = disputes;
    this.evidence = evidence;
    this.calibrations = calibrations;
  }

  /**
   * Takes this process's turn, and then the store's, until the current transaction ends.
   *
   * @return the revision of this transaction
   */
  long lock() {
    turn.lock();
    try {
      undo.clear();
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              if (status != STATUS_COMMITTED) {
                undo.forEach(Runnable::run);
              }
              if (status == STATUS_UNKNOWN) {
                calibration = null;
              }
              turn.unlock();
            }
          });
    } catch (RuntimeException e) {
      turn.unlock();
      throw e;
    }
    long own = disputes.lock();
    String version = calibrations.current();
    if (calibration == null || !calibration.version().equals(version)) {
      calibration = calibrations.read(version);
      live = calibration.index(delta);
      revision = 0;
    }
    if (revision < own - 1) {
      evidence.since(
          revision,
          record -> {
            put(record);
            // The store has the links of what it has given; millions need not be kept to be
            // dropped.
            delta.clear();
          });
    }
    // What this transaction puts in is known; if it fails, nothing came with its revision.
    revision = own;
    delta.clear();
    return own;
  }

  /** What links are computed by. */
  Calibration calibration() {
    return Objects.requireNonNull(calibration);
  }

  /** The index, with what the current transaction has put into it. */
  LiveLinkage live() {
    return Objects.requireNonNull(live);
  }

  /** How many records there are, and how many had been there when frequencies were counted last. */
  boolean hasOutgrown(int factor, int least) {
    turn.lock();
    try {
      return calibration != null
          && live().size() >= least
          && live().size() / factor >= calibration().frequencies().records();
    } finally {
      turn.unlock();
    }
  }

  /**
   * Puts records in, or what has become of them, unless the current transaction fails.
   *
   * @return what has become of links
   */
  LinkDelta put(List<Indexed> records) {
    for (Indexed record : records) {
      Indexed before =
          new Indexed(record.record(), record.rank(), live().evidence(record.record()));
      undo.push(() -> put(before));
      put(record);
    }
    return delta;
  }

  private void put(Indexed record) {
    if (record.evidence() == null) {
      live().remove(record.record());
    } else {
      live().put(record.record(), record.rank(), record.evidence());
    }
  }

  /** What the index holds now; null before it was first read. */
  @Nullable Snapshot snapshot() {
    turn.lock();
    try {
      if (calibration == null) {
        return null;
      }
      List<Indexed> records = new ArrayList<>();
      live().forEach((record, rank, brought) -> records.add(new Indexed(record, rank, brought)));
      return new Snapshot(calibration, records);
    } finally {
      turn.unlock();
    }
  }

  /**
   * An index at one moment.
   *
   * @param calibration what its links are computed by
   * @param records that it holds, in no order
   */
  record Snapshot(Calibration calibration, List<Indexed> records) {

    /** The evidence of all records. */
    List<Evidence> evidence() {
      return records.stream().map(Indexed::evidence).flatMap(Stream::ofNullable).toList();
    }
  }

  /**
   * Follows another calibration, unless the current transaction fails.
   *
   * @param prepared by that calibration, of the records as they were a while ago
   * @return all links
   */
  LinkDelta follow(PreparedIndex prepared) {
    @Nullable Calibration calibrationBefore = calibration;
    LiveLinkage before = live();
    LinkDelta deltaBefore = delta;
    undo.push(
        () -> {
          calibration = calibrationBefore;
          live = before;
          delta = deltaBefore;
        });
    prepared.bringUp(before);
    calibration = prepared.calibration();
    live = prepared.live();
    delta = prepared.delta();
    return delta;
  }
}
