package org.fengqiao.routes.linkage;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.routes.platform.BinaryCopy;
import org.fengqiao.schemas.message.LinkToken;

/** The linkage's tables, in the caller's transaction, a handful of statements for a whole batch. */
final class LinkStore {

  /** Any number, the same in every replica. */
  private static final long LOCK = 4_711_2019L;

  private final Connection connection;

  LinkStore(Connection connection) {
    this.connection = connection;
  }

  /**
   * Waits for its turn, since two batches that link at once would each miss the other's records,
   * and takes the number of the states to come.
   */
  long begin() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // Every look-up goes by an index; on tables that grow faster than their statistics the
      // planner
      // would choose otherwise.
      statement.execute(
          "select pg_advisory_xact_lock("
              + LOCK
              + "); set local enable_seqscan = off; set local enable_hashjoin = off;"
              + " set local enable_mergejoin = off; set local jit = off");
    }
    try (Statement statement = connection.createStatement();
        ResultSet number = statement.executeQuery("select nextval('hub.revision')")) {
      number.next();
      return number.getLong(1);
    }
  }

  Map<String, StoredCase> stored(Collection<String> recordKeys) throws SQLException {
    Map<String, StoredCase> stored = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select record_key, dispute_id, position, sequence, content"
                + " from hub.case_record where record_key = any (?)")) {
      select.setArray(1, connection.createArrayOf("text", recordKeys.toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          stored.put(
              row.getString(1),
              new StoredCase(
                  row.getObject(2, UUID.class), row.getLong(3), row.getInt(4), row.getBytes(5)));
        }
      }
    }
    return stored;
  }

  Map<UUID, Integer> sizes(Collection<UUID> disputes) throws SQLException {
    Map<UUID, Integer> sizes = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select dispute_id, count(*) from hub.case_record where dispute_id = any (?) group by 1")) {
      select.setArray(1, connection.createArrayOf("uuid", disputes.toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          sizes.put(row.getObject(1, UUID.class), row.getInt(2));
        }
      }
    }
    return sizes;
  }

  void writeCases(List<LinkedCase> cases, DisputeClusters clusters) throws SQLException {
    BinaryCopy rows = new BinaryCopy(9);
    for (LinkedCase linked : cases) {
      rows.row()
          .text(linked.held().getRecordKey())
          .text(linked.held().getFeed())
          .uuid(clusters.find(linked.candidate().disputeId()))
          .int8(linked.held().getPosition())
          .int4(linked.held().getSequence())
          .text(linked.held().getDivision())
          .text(linked.held().getDisputeType())
          .instant(DisputeCases.happenedAt(linked.held()))
          .raw(DisputeCases.encode(linked.held()));
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create temporary table if not exists arriving_case (like hub.case_record) on commit delete rows");
      rows.into(
          connection,
          "arriving_case (record_key, feed, dispute_id, position, sequence, division, dispute_type,"
              + " happened_at, content)");
      statement.executeUpdate(
          """
          insert into hub.case_record select * from arriving_case
          on conflict (record_key) do update set
            dispute_id = excluded.dispute_id, position = excluded.position, sequence = excluded.sequence,
            division = excluded.division, dispute_type = excluded.dispute_type,
            happened_at = excluded.happened_at, content = excluded.content
          """);
    }
  }

  /** Replaces the clues of records that bring new ones. */
  void writeClues(List<LinkedCase> cases) throws SQLException {
    List<LinkedCase> telling = cases.stream().filter(LinkedCase::bringsClues).toList();
    Object[] known =
        telling.stream()
            .filter(linked -> !linked.isNew())
            .map(linked -> linked.candidate().recordKey())
            .toArray();
    if (known.length > 0) {
      deleteClues("hub.case_reference", known);
      deleteClues("hub.link_token", known);
    }
    BinaryCopy references = new BinaryCopy(2);
    BinaryCopy tokens = new BinaryCopy(5);
    for (LinkedCase linked : telling) {
      String recordKey = linked.candidate().recordKey();
      Clues.references(linked.record())
          .forEach(value -> references.row().text(value).text(recordKey));
      for (LinkToken token : Clues.distinctTokens(linked.record())) {
        tokens
            .row()
            .raw(token.getDigest().bytes())
            .raw(new byte[] {(byte) Clues.letter(token.getKind())})
            .raw(new byte[] {(byte) Clues.letter(token.getSide())})
            .text(recordKey)
            .int4(token.getEpoch());
      }
    }
    references.into(connection, "hub.case_reference (value, record_key)");
    tokens.into(connection, "hub.link_token (digest, kind, side, record_key, epoch)");
  }

  private void deleteClues(String table, Object[] recordKeys) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from " + table + " where record_key = any (?)")) {
      delete.setArray(1, connection.createArrayOf("text", recordKeys));
      delete.executeUpdate();
    }
  }

  void writeEvidence(Collection<Evidence> evidence) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into hub.link_evidence (record_key, other_record_key, rule)
            select * from unnest(?, ?, ?) on conflict do nothing
            """)) {
      insert.setArray(1, text(evidence.stream().map(Evidence::recordKey).toArray()));
      insert.setArray(2, text(evidence.stream().map(Evidence::otherRecordKey).toArray()));
      insert.setArray(3, text(evidence.stream().map(e -> e.rule().name()).toArray()));
      insert.executeUpdate();
    }
  }

  private Array text(Object[] values) throws SQLException {
    return connection.createArrayOf("text", values);
  }
}
