package org.fengqiao.connectors.preflight;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.connectors.capture.cdc.LogRequirements;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.Source;

/** What a database administrator runs for a feed whose log is followed. */
final class LogStatements {

  private LogStatements() {}

  static Statements of(Feed feed, Source.Log log, String user, Names names) {
    return switch (log.kind()) {
      case POSTGRES -> postgres(feed, log, user, names);
      case MARIADB -> maria(log, user, names);
      case MYSQL -> mysql(log, user, names);
    };
  }

  private static Statements postgres(Feed feed, Source.Log log, String user, Names names) {
    List<String> settings =
        new ArrayList<>(
            List.of(
                "ALTER SYSTEM SET wal_level = logical;  -- 重启后生效",
                "ALTER SYSTEM SET max_slot_wal_keep_size = '10GB';  -- 日志最多为我们保留这么多",
                LogRequirements.publication(feed.name(), Statements.tables(log, names))
                    + ";  -- 由表的所有者执行"));
    log.children()
        .values()
        .forEach(
            child ->
                settings.add(
                    "ALTER TABLE " + names.table(child.table()) + " REPLICA IDENTITY FULL;"));
    settings.addAll(Statements.indexes(log, names));
    return new Statements(
        Statements.postgresRights(log, user, "LOGIN REPLICATION", names), settings);
  }

  private static Statements maria(Source.Log log, String user, Names names) {
    List<String> rights = new ArrayList<>(Statements.mariaRights(log, user, names));
    rights.add("GRANT RELOAD, REPLICATION SLAVE, BINLOG MONITOR ON *.* TO '" + user + "'@'%';");
    List<String> settings =
        new ArrayList<>(
            List.of(
                "[mariadb] log-bin = mysql-bin  -- 配置文件,重启后生效",
                "SET GLOBAL binlog_format = 'ROW';",
                "SET GLOBAL binlog_row_image = 'FULL';",
                "SET GLOBAL expire_logs_days = 7;  -- 至少保留 7 天"));
    settings.addAll(Statements.indexes(log, names));
    return new Statements(rights, settings);
  }

  private static Statements mysql(Source.Log log, String user, Names names) {
    List<String> rights = new ArrayList<>(Statements.mariaRights(log, user, names));
    rights.add("GRANT RELOAD, REPLICATION SLAVE, REPLICATION CLIENT ON *.* TO '" + user + "'@'%';");
    List<String> settings =
        new ArrayList<>(
            List.of(
                "[mysqld] log-bin = mysql-bin  -- 配置文件,重启后生效",
                "SET GLOBAL binlog_format = 'ROW';",
                "SET GLOBAL binlog_row_image = 'FULL';",
                "SET GLOBAL enforce_gtid_consistency = ON;",
                "SET GLOBAL gtid_mode = OFF_PERMISSIVE;  -- 此项起逐条执行,待各服务器生效",
                "SET GLOBAL gtid_mode = ON_PERMISSIVE;",
                "SET GLOBAL gtid_mode = ON;  -- 并写入配置文件",
                "SET GLOBAL binlog_expire_logs_seconds = 604800;  -- 至少保留 7 天"));
    settings.addAll(Statements.indexes(log, names));
    return new Statements(rights, settings);
  }
}
