package org.fengqiao.connectors.quarantine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.connectors.capture.Version;
import org.jspecify.annotations.Nullable;

/**
 * Corrections in an edge's store; the newest of a row holds.
 *
 * @param store connection to the edge's store, which stays open
 */
public record Corrections(Connection store) {

  private static final String WRITE =
      """
      insert into edge.quarantine_correction (feed, record_key, position, sequence, author,
        author_os_user, reason, columns, sealed)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
  private static final String NEWEST =
      """
      select distinct on (c.record_key, c.position, c.sequence) c.number, c.feed, c.record_key,
        c.position, c.sequence, c.author, c.author_os_user, c.reason, c.sealed, c.approved_by
      from edge.quarantine_correction c
      join unnest(?::text[], ?::int8[], ?::int4[]) v(record_key, position, sequence)
        using (record_key, position, sequence)
      order by c.record_key, c.position, c.sequence, c.number desc""";
  private static final String APPROVE =
      """
      update edge.quarantine_correction set approved_by = ?, approved_at = now()
      where number = ? and approved_by is null and lower(author) <> lower(?)""";
  private static final String SEEN =
      """
      select exists (
        select from edge.quarantine_correction c
        join edge.quarantine_access a using (feed, record_key, position, sequence)
        where c.number = ? and a.action = 'SHOW' and lower(a.account) = lower(?)
          and a.at > c.written_at)""";

  /** Seals the values and keeps them beside the row; somebody else must approve them. */
  public void write(
      RowAddress row,
      Map<String, @Nullable String> columns,
      RowSeal seal,
      Account author,
      String reason)
      throws SQLException {
    try (PreparedStatement statement = store.prepareStatement(WRITE)) {
      QuarantineBook.fill(statement, 1, row);
      statement.setString(5, author.name());
      statement.setString(6, author.systemUser());
      statement.setString(7, reason);
      statement.setString(8, String.join(", ", columns.keySet()));
      statement.setBytes(9, seal.batch().seal(Correction.content(columns), Correction.place(row)));
      statement.executeUpdate();
    }
  }

  /** The correction that holds for each of the rows that has one. */
  public Map<RowAddress, Correction> newest(Collection<RowAddress> rows) throws SQLException {
    List<RowAddress> wanted = List.copyOf(rows);
    Map<RowAddress, Correction> newest = new HashMap<>();
    try (PreparedStatement statement = store.prepareStatement(NEWEST)) {
      QuarantineBook.fillAll(statement, wanted);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          RowAddress address =
              new RowAddress(
                  row.getString(2), row.getString(3), new Version(row.getLong(4), row.getInt(5)));
          newest.put(
              address,
              new Correction(
                  row.getLong(1),
                  address,
                  new Account(row.getString(6), row.getString(7)),
                  row.getString(8),
                  row.getBytes(9),
                  row.getString(10)));
        }
      }
    }
    return newest;
  }

  /** Whether somebody has looked at the row since the correction was written. */
  public boolean isSeen(Correction correction, Account who) throws SQLException {
    try (PreparedStatement statement = store.prepareStatement(SEEN)) {
      statement.setLong(1, correction.number());
      statement.setString(2, who.name());
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  /**
   * Approves a correction.
   *
   * @return whether it was: not by its author, and not twice
   */
  public boolean approve(Correction correction, Account who) throws SQLException {
    try (PreparedStatement statement = store.prepareStatement(APPROVE)) {
      statement.setString(1, who.name());
      statement.setLong(2, correction.number());
      statement.setString(3, who.name());
      return statement.executeUpdate() == 1;
    }
  }
}
