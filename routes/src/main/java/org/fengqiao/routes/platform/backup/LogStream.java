package org.fengqiao.routes.platform.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.replication.LogSequenceNumber;
import org.postgresql.replication.PGReplicationStream;

/** Follows the write-ahead log of a server and confirms to it what is on the backup's disk. */
final class LogStream implements AutoCloseable {

  private static final int SECONDS_BETWEEN_SIGNS_OF_LIFE = 2;
  private static final long MOST_UNSYNCED = 4L << 20;

  private final Connection connection;
  private final PGReplicationStream stream;
  private final LogArchive archive;
  private long unsynced;

  LogStream(HomeStore store, LogArchive archive, long from) throws SQLException {
    this.archive = archive;
    connection = store.follow();
    stream =
        connection
            .unwrap(PGConnection.class)
            .getReplicationAPI()
            .replicationStream()
            .physical()
            .withSlotName(HomeStore.NAME)
            .withStartPosition(LogSequenceNumber.valueOf(from))
            .withStatusInterval(SECONDS_BETWEEN_SIGNS_OF_LIFE, TimeUnit.SECONDS)
            .start();
  }

  /**
   * Takes what the server has written, waiting for it where there is none.
   *
   * @return the position up to which everything is on the disk
   * @throws SQLException when the server goes down or the stream is closed
   */
  long advance() throws SQLException, IOException {
    @Nullable ByteBuffer bytes = stream.readPending();
    if (bytes == null) {
      confirm();
      bytes = stream.read();
    }
    while (bytes != null) {
      int length = bytes.remaining();
      archive.write(stream.getLastReceiveLSN().asLong() - length, bytes);
      unsynced += length;
      bytes = unsynced < MOST_UNSYNCED ? stream.readPending() : null;
    }
    return confirm();
  }

  /** Breaks the stream off, also from another thread. */
  @Override
  public void close() throws SQLException {
    connection.abort(Runnable::run);
  }

  private long confirm() throws SQLException, IOException {
    LogSequenceNumber reached = stream.getLastReceiveLSN();
    if (unsynced > 0) {
      archive.sync();
      unsynced = 0;
      stream.setFlushedLSN(reached);
      stream.setAppliedLSN(reached);
      stream.forceUpdateStatus();
    }
    return reached.asLong();
  }
}
