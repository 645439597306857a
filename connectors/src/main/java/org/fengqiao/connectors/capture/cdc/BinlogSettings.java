package org.fengqiao.connectors.capture.cdc;

import java.util.List;
import java.util.Locale;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.capture.Requirement;
import org.fengqiao.connectors.capture.Requirement.Kind;

/** What must be set at a server so that its binlog tells whole rows, and who may follow it. */
final class BinlogSettings {

  private BinlogSettings() {}

  static List<Requirement> requirements(FeedPlace place) {
    return List.of(
        setting(
            place,
            "log_bin",
            "ON",
            "C221",
            "log-bin=mysql-bin in the server's configuration, and restart it"),
        setting(place, "binlog_format", "ROW", "C222", "SET GLOBAL binlog_format = 'ROW'"),
        setting(place, "binlog_row_image", "FULL", "C223", "SET GLOBAL binlog_row_image = 'FULL'"));
  }

  /**
   * One setting.
   *
   * @param code what is said when the server has another value; told the setting, the value and the
   *     remedy
   */
  static Requirement setting(
      FeedPlace place, String setting, String wanted, String code, String remedy) {
    return Requirement.must(
        Kind.LOG_FORMAT,
        setting,
        source -> {
          String found =
              source
                  .ask("", BinlogServer::settings)
                  .getOrDefault(setting, wanted.isEmpty() ? "" : "OFF");
          if (!wanted.equalsIgnoreCase(found)) {
            throw place.stops(code, setting, found, remedy);
          }
        });
  }

  /** Whether the account may follow the binlog, ask where it ends, and hold it for a moment. */
  static boolean follows(JdbcSource source, String table) throws CaptureException {
    String grants =
        source
            .ask(
                table,
                connection ->
                    String.join("\n", BinlogServer.firstColumn(connection, "show grants")))
            .toUpperCase(Locale.ROOT);
    boolean follows =
        grants.contains("REPLICATION SLAVE") || grants.contains("REPLICATION REPLICA");
    boolean sees = grants.contains("BINLOG MONITOR") || grants.contains("REPLICATION CLIENT");
    return grants.contains("GRANT ALL PRIVILEGES ON *.*")
        || follows && sees && grants.contains("RELOAD");
  }
}
