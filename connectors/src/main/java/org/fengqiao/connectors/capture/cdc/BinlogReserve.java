package org.fengqiao.connectors.capture.cdc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.feed.LogBudget;
import org.fengqiao.connectors.feed.LogKind;
import org.jspecify.annotations.Nullable;

/**
 * What of a binlog the feed has not read. The server removes its files when they are old enough,
 * whoever still needs them; so the danger is not its disk but a gap.
 */
final class BinlogReserve implements LogReserve {

  private static final String EXPIRY_OF_MARIADB = "select @@global.expire_logs_days * 86400";
  private static final String EXPIRY_OF_MYSQL = "select @@global.binlog_expire_logs_seconds";
  private static final long SECONDS_PER_HOUR = 3600;

  private final FeedPlace place;
  private final LogKind kind;
  private final FeedStores stores;
  private final Clock clock;

  BinlogReserve(FeedPlace place, LogKind kind, FeedStores stores, Clock clock) {
    this.place = place;
    this.kind = kind;
    this.stores = stores;
    this.clock = clock;
  }

  @Override
  public @Nullable Kept measure(JdbcSource source, LogBudget budget) throws CaptureException {
    StoredOffset stored = StoredOffset.of(stores);
    String file = stored.text("file");
    Map<String, Long> sizes = source.ask("binary logs", BinlogServer::binlogs);
    Long size = sizes.get(file);
    if (size == null) {
      return null;
    }
    long bytes = size - Math.max(0, stored.number("pos"));
    boolean last = true;
    for (Map.Entry<String, Long> other : sizes.entrySet()) {
      if (BinlogPosition.number(other.getKey()) > BinlogPosition.number(file)) {
        bytes += other.getValue();
        last = false;
      }
    }
    long expiry = source.ask("expire_logs_days", this::expiry);
    long age = Math.max(0, clock.instant().getEpochSecond() - stored.number("ts_sec"));
    boolean old = !last && stored.number("ts_sec") > 0 && expiry > 0 && age > expiry / 2;
    return new Kept(
        bytes,
        bytes > budget.warn() || old
            ? place.text(
                "C273",
                LogSize.text(bytes),
                file,
                expiry == 0 ? "-" : Long.toString(expiry / SECONDS_PER_HOUR))
            : null);
  }

  private long expiry(Connection connection) throws SQLException {
    String sql = kind == LogKind.MYSQL ? EXPIRY_OF_MYSQL : EXPIRY_OF_MARIADB;
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      return rows.next() ? rows.getBigDecimal(1).longValue() : 0;
    }
  }
}
