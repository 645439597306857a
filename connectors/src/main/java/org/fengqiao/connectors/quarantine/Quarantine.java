package org.fengqiao.connectors.quarantine;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.Version;

/**
 * The sealed rows of one department. A row that is refused twice stands here once; the hub hears of
 * it only by rule and field.
 */
public final class Quarantine {

  private static final String STORE =
      """
      insert into edge.quarantine (feed, record_key, position, sequence, rule, field, source_column,
                                   remedy, fingerprint, mapping_version, sealed)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict do nothing""";
  private static final String OPEN =
      """
      select sealed from edge.quarantine
      where feed = ? and record_key = ? and position = ? and sequence = ?""";

  private final DataSource edgeStore;
  private final RowSeal seal;

  /**
   * Opens the quarantine.
   *
   * @param edgeStore database with the schema {@code edge}
   * @param seal the department's
   */
  public Quarantine(DataSource edgeStore, RowSeal seal) {
    this.edgeStore = edgeStore;
    this.seal = seal;
  }

  /**
   * Seals rows and keeps them, all or none; returns when they are on disk.
   *
   * @param feed name of the feed
   * @param mappingVersion version of the feed file that refused them
   * @param rows what was refused
   */
  public void keep(String feed, int mappingVersion, Collection<RefusedRow> rows)
      throws SQLException {
    RowSeal.Batch batch = seal.batch();
    try (Connection connection = edgeStore.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement statement = connection.prepareStatement(STORE)) {
        for (RefusedRow row : rows) {
          Version version = row.captured().version();
          statement.setString(1, feed);
          statement.setString(2, row.recordKey());
          statement.setLong(3, version.position());
          statement.setInt(4, version.sequence());
          statement.setString(5, row.rule());
          statement.setString(6, row.field());
          statement.setString(7, row.column());
          statement.setString(8, row.remedy());
          statement.setString(9, fingerprint(feed, row));
          statement.setInt(10, mappingVersion);
          statement.setBytes(
              11, batch.seal(RowContent.of(row.captured()), place(feed, row.recordKey(), version)));
          statement.addBatch();
        }
        statement.executeBatch();
      }
      connection.commit();
    }
  }

  /**
   * Opens a sealed row, for the department's own staff.
   *
   * @param opener the department's key
   * @return the row as JSON or raw bytes; empty when the quarantine does not hold it
   * @throws SealBrokenException when it does not open with this department's key
   */
  public Optional<byte[]> open(String feed, String recordKey, Version version, SealOpener opener)
      throws SQLException, SealBrokenException {
    try (Connection connection = edgeStore.getConnection();
        PreparedStatement statement = connection.prepareStatement(OPEN)) {
      statement.setString(1, feed);
      statement.setString(2, recordKey);
      statement.setLong(3, version.position());
      statement.setInt(4, version.sequence());
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next()
            ? Optional.of(opener.open(rows.getBytes(1), place(feed, recordKey, version)))
            : Optional.empty();
      }
    }
  }

  private static String fingerprint(String feed, RefusedRow row) {
    return feed + "|" + row.rule() + "|" + (row.field() == null ? "" : row.field());
  }

  private static byte[] place(String feed, String recordKey, Version version) {
    return String.join(
            "|",
            feed,
            recordKey,
            Long.toString(version.position()),
            Integer.toString(version.sequence()))
        .getBytes(StandardCharsets.UTF_8);
  }
}
