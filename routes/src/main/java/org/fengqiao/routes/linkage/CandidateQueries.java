package org.fengqiao.routes.linkage;

import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Finds stored records that share a clue with a batch. Bounded for each clue, however common it is.
 */
final class CandidateQueries {

  // More bearers than this are not read: the clue is common then, whatever the rest says.
  private static final String BY_REFERENCE =
      """
      select v.value, c.* from unnest(?) v(value) cross join lateral (
        select c.record_key, c.dispute_id, c.division, c.dispute_type, c.happened_at
        from hub.case_reference r join hub.case_record c using (record_key)
        where r.value = v.value limit 64) c
      """;

  private static final String BY_TOKEN =
      """
      select v.digest, c.* from unnest(?) v(digest) cross join lateral (
        select c.record_key, c.dispute_id, c.division, c.dispute_type, c.happened_at, t.kind, t.side
        from hub.link_token t join hub.case_record c using (record_key)
        where t.digest = v.digest limit 64) c
      """;

  private final Connection connection;

  CandidateQueries(Connection connection) {
    this.connection = connection;
  }

  /**
   * Adds to the index who shares a clue with the batch.
   *
   * @param arriving keys of the batch's own records, whose stored clues no longer hold
   */
  void addTo(
      ClueIndex index,
      Collection<String> references,
      Collection<ByteBuffer> digests,
      Set<String> arriving)
      throws SQLException {
    query(
        BY_REFERENCE,
        connection.createArrayOf("text", references.toArray()),
        row -> {
          Candidate candidate = candidate(row);
          if (!arriving.contains(candidate.recordKey())) {
            index.addReference(row.getString(1), candidate);
          }
        });
    query(
        BY_TOKEN,
        connection.createArrayOf(
            "bytea", digests.stream().map(ByteBuffer::array).toArray(byte[][]::new)),
        row -> {
          Candidate candidate = candidate(row);
          if (!arriving.contains(candidate.recordKey())) {
            index.addToken(
                ByteBuffer.wrap(row.getBytes(1)),
                Clues.kind(row.getString(7)),
                Clues.side(row.getString(8)),
                candidate);
          }
        });
  }

  private void query(String sql, Array clues, RowReader reader) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, clues);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          reader.read(rows);
        }
      }
    }
  }

  private static Candidate candidate(ResultSet row) throws SQLException {
    Timestamp happenedAt = row.getTimestamp(6);
    return new Candidate(
        row.getString(2),
        row.getObject(3, UUID.class),
        row.getString(4),
        row.getString(5),
        happenedAt == null ? null : happenedAt.toInstant());
  }

  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }
}
