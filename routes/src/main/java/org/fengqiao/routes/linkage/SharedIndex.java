package org.fengqiao.routes.linkage;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The index of this process, kept in step with the store that all processes share. Revisions are
 * given one by one under the store's lock, so what another process (or a commit whose answer was
 * lost) has added shows as a gap before the own revision, and is read then. The first reading is of
 * everything.
 */
final class SharedIndex {

  private final DisputeStore disputes;
  private final ClueStore clues;
  private final ClueIndex index = new ClueIndex();
  private final ReentrantLock turn = new ReentrantLock();
  private long revision;

  SharedIndex(DisputeStore disputes, ClueStore clues) {
    this.disputes = disputes;
    this.clues = clues;
  }

  /**
   * Takes this process's turn, and then the store's, until the current transaction ends.
   *
   * @return the revision of this transaction
   */
  long lock() {
    turn.lock();
    try {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              turn.unlock();
            }
          });
    } catch (RuntimeException e) {
      turn.unlock();
      throw e;
    }
    long own = disputes.lock();
    if (revision < own - 1) {
      clues.since(revision, index::add);
      revision = own - 1;
    }
    return own;
  }

  /** The index, as of the revision before the own. */
  ClueIndex index() {
    return index;
  }

  /** Adds what the own revision brings, once it is committed. */
  void add(List<Incoming> records, long own) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            records.forEach(index::add);
            revision = own;
          }
        });
  }

  /** Begins anew at the next turn. */
  void forget() {
    turn.lock();
    try {
      index.clear();
      revision = 0;
    } finally {
      turn.unlock();
    }
  }
}
