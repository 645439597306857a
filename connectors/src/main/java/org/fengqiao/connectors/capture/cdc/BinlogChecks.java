package org.fengqiao.connectors.capture.cdc;

import java.util.Map;
import java.util.Optional;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.capture.Requirement;
import org.fengqiao.connectors.feed.LogKind;
import org.fengqiao.connectors.feed.Source;

/** What must hold at a MariaDB or MySQL source before its binlog is followed. */
final class BinlogChecks implements LogChecks {

  private final FeedPlace place;
  private final Source.Log log;
  private final FeedStores stores;

  BinlogChecks(FeedPlace place, Source.Log log, FeedStores stores) {
    this.place = place;
    this.log = log;
    this.stores = stores;
  }

  @Override
  public Optional<String> check(JdbcSource source) throws CaptureException {
    checkAgain(source);
    return checkPosition(source);
  }

  @Override
  public void checkAgain(JdbcSource source) throws CaptureException {
    for (Requirement requirement : LogRequirements.of(place.feed(), log)) {
      requirement.check().against(source);
    }
  }

  /** Why the feed is loaded anew, when the binlog that it had reached is lost. */
  private Optional<String> checkPosition(JdbcSource source) throws CaptureException {
    StoredOffset stored = StoredOffset.of(stores);
    if (stored.isAbsent() || stored.isMidLoad()) {
      startOver(source);
      return Optional.empty();
    }
    String file = stored.text("file");
    Map<String, Long> sizes = source.ask(log.table(), BinlogServer::binlogs);
    // A file that is shorter than what was read of it is another file of the same name.
    if (sizes.getOrDefault(file, -1L) < stored.number("pos")) {
      String reason =
          place.text(
              "C220",
              file,
              LoadPlan.ofBinlogServer(source, log.table()).part(),
              log.kind() == LogKind.MYSQL ? "binlog_expire_logs_seconds" : "expire_logs_days");
      startOver(source);
      return Optional.of(reason);
    }
    return Optional.empty();
  }

  private void startOver(JdbcSource source) throws CaptureException {
    stores.loads().begin(source.ask(log.table(), BinlogServer::stands));
    stores.positions().clear();
    stores.history().clear();
  }
}
