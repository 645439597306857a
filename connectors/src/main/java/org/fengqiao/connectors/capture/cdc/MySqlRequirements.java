package org.fengqiao.connectors.capture.cdc;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.Requirement;
import org.fengqiao.connectors.capture.Requirement.Kind;
import org.fengqiao.connectors.feed.Source;

/** What a MySQL server and an account there must fulfil before its binlog is followed. */
final class MySqlRequirements {

  private static final String TURN_ON =
      "SET GLOBAL enforce_gtid_consistency = ON; SET GLOBAL gtid_mode = OFF_PERMISSIVE;"
          + " SET GLOBAL gtid_mode = ON_PERMISSIVE; SET GLOBAL gtid_mode = ON";

  private MySqlRequirements() {}

  /** In the order in which it must be mended. */
  static List<Requirement> of(FeedPlace place, Source.Log log) {
    List<Requirement> all = new ArrayList<>();
    all.add(
        Requirement.must(
            Kind.LOG_FORMAT,
            "MySQL",
            source -> {
              String version = source.ask("version()", BinlogServer::version);
              if (BinlogServer.isMariaDb(version)) {
                throw place.stops("C470", version);
              }
            }));
    all.addAll(BinlogSettings.requirements(place));
    // Of a document in a column only the difference would be told.
    all.add(
        BinlogSettings.setting(
            place,
            "binlog_row_value_options",
            "",
            "C223",
            "SET GLOBAL binlog_row_value_options = ''"));
    all.add(BinlogSettings.setting(place, "gtid_mode", "ON", "C471", TURN_ON));
    all.add(
        Requirement.must(
            Kind.LOG_RIGHTS,
            "REPLICATION SLAVE, REPLICATION CLIENT, RELOAD",
            source -> {
              if (!BinlogSettings.follows(source, log.table())) {
                throw place.stops("C472");
              }
            }));
    all.addAll(BinlogTables.requirements(place, log));
    return all;
  }
}
