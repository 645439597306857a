package org.fengqiao.connectors.capture.cdc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the replication slot at the source with the stored position. A slot that was dropped or
 * made anew has lost the changes in between, and the engine would read on as if nothing were
 * missing.
 */
final class PostgresSlot {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresSlot.class);
  private static final String SLOT =
      """
      select active, coalesce(wal_status, ''),
             coalesce((confirmed_flush_lsn - '0/0'::pg_lsn)::bigint, 0),
             database = current_database()
        from pg_replication_slots where slot_name = ?""";

  private static final String STANDS =
      "select (case when pg_is_in_recovery() then pg_last_wal_replay_lsn()"
          + " else pg_current_wal_insert_lsn() end - '0/0'::pg_lsn)::bigint";

  private final Feed feed;
  private final FeedPlace place;
  private final Source.Log log;
  private final JdbcSource source;
  private final FeedStores stores;
  private final String name;

  PostgresSlot(Feed feed, Source.Log log, JdbcSource source, FeedStores stores, String name) {
    this.feed = feed;
    this.place = new FeedPlace(feed.name(), log.connection());
    this.log = log;
    this.source = source;
    this.stores = stores;
    this.name = name;
  }

  private record Slot(boolean active, String walStatus, long confirmed, boolean ours) {}

  /** Why the feed is loaded anew, when the log that it had reached is lost. */
  Optional<String> check() throws CaptureException {
    StoredOffset stored = StoredOffset.of(stores);
    Optional<Slot> slot = source.ask(log.table(), this::slot);
    if (slot.isPresent() && !slot.get().ours()) {
      throw place.stops("C214", name);
    }
    if (slot.isPresent() && slot.get().active()) {
      throw place.waits("C212", name);
    }
    if (stored.isAbsent() || stored.isMidLoad()) {
      if (slot.isPresent()) {
        LOG.info(
            "feed {}: the first load was broken off before its end and begins anew", feed.name());
      }
      startOver(slot.isPresent());
      return Optional.empty();
    }
    if (slot.isEmpty()) {
      return Optional.of(loadAnew(stores.loads().newest().isGivenUp() ? "C275" : "C210", false));
    }
    if (slot.get().walStatus().equals("lost")) {
      return Optional.of(loadAnew("C211", true));
    }
    long reached =
        Math.max(
            stored.number("lsn"), Math.max(stored.number("lsn_proc"), stored.number("lsn_commit")));
    if (slot.get().confirmed() > reached) {
      throw place.stops("C213", name, feed.name());
    }
    return Optional.empty();
  }

  private String loadAnew(String code, boolean slotExists) throws CaptureException {
    String reason = place.text(code, name, LoadPlan.of(source, log).part());
    startOver(slotExists);
    return reason;
  }

  /** Nothing is finished yet: a new slot gives a first load that fits the log exactly. */
  private void startOver(boolean slotExists) throws CaptureException {
    stores.loads().begin(source.ask(log.table(), PostgresSlot::stands));
    stores.positions().clear();
    if (!slotExists) {
      return;
    }
    source.ask(
        log.table(),
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement("select pg_drop_replication_slot(?)")) {
            statement.setString(1, name);
            return statement.execute();
          }
        });
  }

  /** Where the log stands now. */
  private static long stands(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(STANDS);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private Optional<Slot> slot(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SLOT)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next()
            ? Optional.of(
                new Slot(
                    rows.getBoolean(1), rows.getString(2), rows.getLong(3), rows.getBoolean(4)))
            : Optional.empty();
      }
    }
  }
}
