package org.fengqiao.connectors.capture.cdc;

import java.util.Map;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.feed.LogKind;
import org.fengqiao.connectors.feed.Source;
import org.jspecify.annotations.Nullable;

/** The binlog files that a MariaDB or MySQL still has. */
record KeptBinlog(FeedPlace place, Source.Log log) implements KeptLog {

  @Override
  public long stands(JdbcSource source) throws CaptureException {
    return source.ask(log.table(), BinlogServer::stands);
  }

  /** A file that is shorter than what was read of it is another file of the same name. */
  @Override
  public @Nullable String lost(JdbcSource source, StoredOffset stored) throws CaptureException {
    String file = stored.text("file");
    Map<String, Long> sizes = source.ask(log.table(), BinlogServer::binlogs);
    return sizes.getOrDefault(file, -1L) >= stored.number("pos")
        ? null
        : place.text(
            "C220",
            file,
            LoadPlan.of(source, log).part(),
            log.kind() == LogKind.MYSQL ? "binlog_expire_logs_seconds" : "expire_logs_days");
  }
}
