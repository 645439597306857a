package org.fengqiao.connectors.quarantine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.RowDigest;
import org.fengqiao.connectors.quarantine.QuarantinedRow.Content;

/**
 * The sealed rows of one department. A row that is refused twice stands here once; the hub hears of
 * it only by rule and field.
 */
public final class Quarantine {

  private static final String STORE =
      """
      insert into edge.quarantine (feed, record_key, position, sequence, rule, field, source_column,
                                   remedy, fingerprint, mapping_version, content, sealed, proof)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict do nothing""";

  private final DataSource edgeStore;
  private final RowSeal seal;
  private final RowDigest proofs;

  /**
   * Opens the quarantine.
   *
   * @param edgeStore database with the schema {@code edge}
   * @param seal seals for the department
   * @param proofs digests that stay when the content expires
   */
  public Quarantine(DataSource edgeStore, RowSeal seal, RowDigest proofs) {
    this.edgeStore = edgeStore;
    this.seal = seal;
    this.proofs = proofs;
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
          Captured captured = row.captured();
          RowAddress address = new RowAddress(feed, row.recordKey(), captured.version());
          QuarantineBook.fill(statement, 1, address);
          statement.setString(5, row.rule());
          statement.setString(6, row.field());
          statement.setString(7, row.column());
          statement.setString(8, row.remedy());
          statement.setString(9, Fingerprint.of(feed, row.rule(), row.field()));
          statement.setInt(10, mappingVersion);
          statement.setString(11, Content.of(captured).name());
          statement.setBytes(12, batch.seal(RowContent.of(captured), address.place()));
          statement.setBytes(13, proofs.of(captured));
          statement.addBatch();
        }
        statement.executeBatch();
      }
      connection.commit();
    }
  }
}
