package org.fengqiao.connectors.replay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.fengqiao.connectors.publish.BatchPublisher;
import org.fengqiao.connectors.publish.PublishException;
import org.fengqiao.schemas.message.RecordBatch;
import org.fengqiao.schemas.wire.MalformedMessageException;
import org.fengqiao.schemas.wire.MessageCodec;

/**
 * Takes replayed rows from the edge's store to the broker, in their order. A batch is marked as
 * sent when the broker has it on disk; after a kill in between it is sent again under the same id,
 * which the hub knows.
 */
public final class ReplayOutbox {

  private static final MessageCodec<RecordBatch> CODEC = MessageCodec.of(RecordBatch.class);
  private static final String OLDEST =
      "select number, body from edge.replay_batch where sent_at is null order by number limit 1";
  private static final String SENT =
      "update edge.replay_batch set sent_at = now(), body = null where number = ?";

  private final DataSource edgeStore;
  private final BatchPublisher publisher;

  /** Sends what waits in the store. */
  public ReplayOutbox(DataSource edgeStore, BatchPublisher publisher) {
    this.edgeStore = edgeStore;
    this.publisher = publisher;
  }

  /**
   * Sends everything that waits.
   *
   * @return how many batches
   * @throws PublishException when the broker did not confirm one; it waits on
   */
  public int send() throws SQLException, PublishException {
    try (Connection store = edgeStore.getConnection();
        PreparedStatement oldest = store.prepareStatement(OLDEST);
        PreparedStatement sent = store.prepareStatement(SENT)) {
      store.setAutoCommit(true);
      int count = 0;
      while (true) {
        try (ResultSet row = oldest.executeQuery()) {
          if (!row.next()) {
            return count;
          }
          publisher.publish(decode(row.getBytes(2)));
          sent.setLong(1, row.getLong(1));
        }
        sent.executeUpdate();
        count++;
      }
    }
  }

  private static RecordBatch decode(byte[] body) {
    try {
      return CODEC.decode(body);
    } catch (MalformedMessageException damaged) {
      throw new IllegalStateException("A batch in edge.replay_batch is damaged", damaged);
    }
  }
}
