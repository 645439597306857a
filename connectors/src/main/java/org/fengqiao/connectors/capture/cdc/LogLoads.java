package org.fengqiao.connectors.capture.cdc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.EdgeTables;
import org.fengqiao.connectors.capture.Version;

/**
 * The loads of one feed: how often its tables were read whole. A load that comes after a lost log
 * must be newer than all that was handed on before, whatever the source's log calls its places.
 */
final class LogLoads {

  private static final String READ =
      """
      select number, base, removal, reached, complete, compared_at is null, confirmed_at is not null,
             kept_at is not null, given_up_at is not null
        from edge.log_load where feed = ? for update""";
  private static final String BEGIN =
      """
      insert into edge.log_load (feed, number, base, removal, reached, complete)
      values (?, ?, ?, ?, ?, ?)
      on conflict (feed) do update
      set number = excluded.number, base = excluded.base, removal = excluded.removal,
          started_at = now(), compared_at = null, confirmed_at = null, kept_at = null, asked_at = null,
          given_up_at = null""";
  private static final String ASK =
      """
      update edge.log_load
         set asked_at = coalesce(asked_at, now()), table_name = ?, missed = ?, known = ?
       where feed = ?""";
  private static final String COMPARED =
      "update edge.log_load set compared_at = now(), complete = true where feed = ?";
  private static final String GIVE_UP =
      "update edge.log_load set given_up_at = now() where feed = ?";

  private final EdgeTables tables;
  private final String feed;

  LogLoads(DataSource edgeStore, String feed) {
    this.tables = new EdgeTables(edgeStore, feed);
    this.feed = feed;
  }

  /** What people say of very many rows that a load has not met. */
  enum Word {
    /** Nobody has said anything. */
    NONE,
    /** They were removed. */
    CONFIRMED,
    /** Their records must stay. */
    KEPT
  }

  /**
   * The newest load.
   *
   * @param number how often the tables were read whole, from 1; 0 when that was before loads were
   *     counted
   * @param base what is added to each position of the source's log
   * @param removal position of what the load finds removed
   * @param reached newest position handed on
   * @param isComplete whether every key that was handed on is known
   * @param awaitsComparison whether what the load has not met is still to be told
   * @param word what someone has said of very many missing rows
   * @param isGivenUp whether the edge gave up the log
   */
  record Load(
      int number,
      long base,
      long removal,
      long reached,
      boolean isComplete,
      boolean awaitsComparison,
      Word word,
      boolean isGivenUp) {

    private static final Load NONE = new Load(0, 0, 0, 0, true, false, Word.NONE, false);

    /** The version that a position of the source's log stands for. */
    Version raised(Version version) {
      return new Version(version.position() + base, version.sequence());
    }

    /** The load after this one, which begins where the log stands now. */
    private Load next(long stands) {
      long before = base + stands - 1;
      // A log that began anew, or another server's: its places are lower than what was told.
      long raised = before <= reached ? reached - stands + 2 : base;
      return new Load(
          number + 1, raised, raised + stands - 1, reached, isComplete, true, Word.NONE, false);
    }
  }

  /** The newest load; one of number 0 when there was none. */
  Load newest() throws CaptureException {
    return tables.inTransaction(this::read);
  }

  /**
   * A load begins.
   *
   * @param stands where the source's log stands, before the load's first row is read
   */
  void begin(long stands) throws CaptureException {
    tables.inTransaction(
        connection -> {
          Load next = read(connection).next(stands);
          try (PreparedStatement statement = connection.prepareStatement(BEGIN)) {
            statement.setString(1, feed);
            statement.setInt(2, next.number());
            statement.setLong(3, next.base());
            statement.setLong(4, next.removal());
            statement.setLong(5, next.reached());
            statement.setBoolean(6, next.isComplete());
            return statement.executeUpdate();
          }
        });
  }

  /** What the newest load has not met was told. */
  void compared() throws CaptureException {
    tables.change(COMPARED, feed);
  }

  /** People must say whether the rows that the newest load has not met were removed. */
  void ask(String table, HandedKeys.Count count) throws CaptureException {
    tables.change(ASK, table, count.missed(), count.known(), feed);
  }

  /** The edge is about to give up the log. */
  void giveUp() throws CaptureException {
    tables.change(GIVE_UP, feed);
  }

  private Load read(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(READ)) {
      statement.setString(1, feed);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next()
            ? new Load(
                rows.getInt(1),
                rows.getLong(2),
                rows.getLong(3),
                rows.getLong(4),
                rows.getBoolean(5),
                rows.getBoolean(6),
                word(rows.getBoolean(7), rows.getBoolean(8)),
                rows.getBoolean(9))
            : Load.NONE;
      }
    }
  }

  private static Word word(boolean confirmed, boolean kept) {
    if (confirmed) {
      return Word.CONFIRMED;
    }
    return kept ? Word.KEPT : Word.NONE;
  }
}
