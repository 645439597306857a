package org.fengqiao.ops.reconcile.hub;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.fengqiao.ops.reconcile.feed.Content;
import org.fengqiao.ops.reconcile.feed.FeedFile;
import org.fengqiao.ops.reconcile.feed.Field;
import org.fengqiao.ops.reconcile.reading.PlainDate;
import org.fengqiao.ops.reconcile.reading.PlainFigure;
import org.jspecify.annotations.Nullable;

/**
 * The hub's database in one snapshot: the warehouse's facts, and what the inbox knows of records.
 */
public final class HubSide implements AutoCloseable {

  private static final int ROWS_AT_ONCE = 5_000;
  private static final String ALL = "starts_with(%s, ?)";
  private static final String SOME = "%s = any(?)";

  private static final String FACTS =
      """
      select record_key, dispute_type, division, occurred_at, accepted_at, closed_at, party_count, amount_yuan, status,
        outcome, escalation, border
      from warehouse.case_fact where not removed and\s""";

  private static final String FEEDS =
      """
      select distinct split_part(record_key, ':', 1) from warehouse.case_fact
      where not removed and record_key <> ? order by 1""";

  private static final String HELD =
      """
      with newest as (
        select distinct on (record_key) record_key, disposition
        from hub.inbox where %s order by record_key, position desc, sequence desc)
      select n.record_key, n.disposition, f.record_key is not null
      from newest n
      left join warehouse.case_fact f on f.record_key = n.record_key and not f.removed
      where n.disposition in ('Q', 'E')
      """;

  private final Connection connection;

  private HubSide(Connection connection) {
    this.connection = connection;
  }

  /** As the database is now; the connection is closed with the side. */
  public static HubSide on(Connection connection) throws SQLException {
    // The first statement takes the snapshot: both sides must be of one moment, or nearly.
    try (Statement statement = connection.createStatement()) {
      statement.execute("select 1");
    }
    return new HubSide(connection);
  }

  /** The feeds whose names live facts' keys begin with. */
  public List<String> feeds() throws SQLException {
    List<String> feeds = new ArrayList<>();
    ask(FEEDS, "", row -> feeds.add(row.getString(1)));
    return feeds;
  }

  /** Tells every live fact of a feed. */
  public void tell(FeedFile feed, Consumer<Fact> listener) throws SQLException {
    // The feed's name is the key's beginning; a row whose feed column was changed is still met.
    ask(FACTS + ALL.formatted("record_key"), feed.prefix(), row -> listener.accept(fact(row)));
  }

  /** The live facts of these record keys. */
  public List<Fact> find(Collection<String> recordKeys) throws SQLException {
    List<Fact> found = new ArrayList<>();
    ask(FACTS + SOME.formatted("record_key"), recordKeys, row -> found.add(fact(row)));
    return found;
  }

  /** Tells every record of a feed whose newest version the hub knowingly does not show. */
  public void tellHeld(FeedFile feed, BiConsumer<String, Held> listener) throws SQLException {
    ask(
        HELD.formatted(ALL.formatted("record_key")),
        feed.prefix(),
        row -> listener.accept(row.getString(1), held(row)));
  }

  /** Those among these record keys. */
  public Map<String, Held> findHeld(Collection<String> recordKeys) throws SQLException {
    Map<String, Held> found = new HashMap<>();
    ask(
        HELD.formatted(SOME.formatted("record_key")),
        recordKeys,
        row -> found.put(row.getString(1), held(row)));
    return found;
  }

  /** What is done with each row of an answer. */
  @FunctionalInterface
  interface RowListener {
    void accept(ResultSet row) throws SQLException;
  }

  /** Asks a question whose one parameter is a text, or a list of texts. */
  void ask(String sql, Object parameter, RowListener listener) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(ROWS_AT_ONCE);
      if (parameter instanceof Collection<?> keys) {
        Array array = connection.createArrayOf("text", keys.toArray());
        statement.setArray(1, array);
      } else {
        statement.setObject(1, parameter);
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          listener.accept(rows);
        }
      }
    }
  }

  private static Held held(ResultSet row) throws SQLException {
    boolean live = row.getBoolean(3);
    if (row.getString(2).equals("Q")) {
      return live ? Held.QUARANTINED_BEHIND_OLDER : Held.QUARANTINED;
    }
    return live ? Held.EXCLUDED_YET_LIVE : Held.EXCLUDED;
  }

  private static Fact fact(ResultSet row) throws SQLException {
    @Nullable String[] values = new String[Field.values().length];
    values[Field.DISPUTE_TYPE.ordinal()] = row.getString(2);
    values[Field.DIVISION.ordinal()] = row.getString(3);
    values[Field.OCCURRED_AT.ordinal()] = time(row, 4);
    values[Field.ACCEPTED_AT.ordinal()] = time(row, 5);
    values[Field.CLOSED_AT.ordinal()] = time(row, 6);
    values[Field.PARTY_COUNT.ordinal()] = row.getString(7);
    BigDecimal yuan = row.getBigDecimal(8);
    values[Field.AMOUNT.ordinal()] = yuan == null ? null : PlainFigure.cents(yuan);
    values[Field.STATUS.ordinal()] = row.getString(9);
    values[Field.OUTCOME.ordinal()] = row.getString(10);
    values[Field.ESCALATION.ordinal()] = row.getString(11);
    values[Field.BORDER.ordinal()] = Boolean.toString(row.getBoolean(12));
    return new Fact(row.getString(1), new Content(Arrays.asList(values), 0));
  }

  private static @Nullable String time(ResultSet row, int place) throws SQLException {
    OffsetDateTime at = row.getObject(place, OffsetDateTime.class);
    return at == null ? null : PlainDate.millis(at.toInstant());
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException alreadyGone) {
      // Nothing was written, so nothing can be lost with it.
    }
  }
}
