package org.fengqiao.ops.reconcile.source;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** The departments' side of one feed, in one unchanging state for as long as it is open. */
public interface SourceSide extends AutoCloseable {

  /**
   * Tells every row that has a key.
   *
   * @return rows without a usable key, which can be no records
   */
  long tell(Consumer<SourceRecord> listener) throws SourceException;

  /** The rows of these record keys; a key that several rows have comes several times. */
  List<SourceRecord> find(Collection<String> recordKeys) throws SourceException;

  @Override
  void close();
}
