package org.fengqiao.connectors.capture.cdc;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.Requirement;
import org.fengqiao.connectors.capture.Requirement.Kind;
import org.fengqiao.connectors.feed.Source;

/** What a MariaDB server and an account there must fulfil before its binlog is followed. */
final class MariaDbRequirements {

  private MariaDbRequirements() {}

  /** In the order in which it must be mended. */
  static List<Requirement> of(FeedPlace place, Source.Log log) {
    List<Requirement> all = new ArrayList<>();
    all.add(
        Requirement.must(
            Kind.LOG_FORMAT,
            "MariaDB",
            source -> {
              String version = source.ask("version()", BinlogServer::version);
              if (!BinlogServer.isMariaDb(version)) {
                throw place.stops("C280", version);
              }
            }));
    all.addAll(BinlogSettings.requirements(place));
    all.add(
        Requirement.must(
            Kind.LOG_RIGHTS,
            "REPLICATION SLAVE, BINLOG MONITOR, RELOAD",
            source -> {
              if (!BinlogSettings.follows(source, log.table())) {
                throw place.stops("C224");
              }
            }));
    all.addAll(BinlogTables.requirements(place, log));
    return all;
  }
}
