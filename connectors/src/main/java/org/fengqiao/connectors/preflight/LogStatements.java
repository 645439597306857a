package org.fengqiao.connectors.preflight;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.connectors.capture.cdc.LogRequirements;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.Source;

/** What a database administrator runs for a feed whose log is followed. */
final class LogStatements {

  private static final List<String> ORACLE_OBJECTS =
      List.of(
          "SELECT_CATALOG_ROLE",
          "EXECUTE ON SYS.DBMS_LOGMNR",
          "EXECUTE ON SYS.DBMS_LOGMNR_D",
          "SELECT ON SYS.V_$DATABASE",
          "SELECT ON SYS.V_$LOG",
          "SELECT ON SYS.V_$LOGFILE",
          "SELECT ON SYS.V_$LOG_HISTORY",
          "SELECT ON SYS.V_$ARCHIVED_LOG",
          "SELECT ON SYS.V_$ARCHIVE_DEST_STATUS",
          "SELECT ON SYS.V_$LOGMNR_LOGS",
          "SELECT ON SYS.V_$LOGMNR_CONTENTS",
          "SELECT ON SYS.V_$LOGMNR_PARAMETERS",
          "SELECT ON SYS.V_$TRANSACTION",
          "SELECT ON SYS.V_$MYSTAT",
          "SELECT ON SYS.V_$STATNAME");

  private LogStatements() {}

  static Statements of(Feed feed, Source.Log log, String user, Names names) {
    return switch (log.kind()) {
      case POSTGRES -> postgres(feed, log, user, names);
      case MARIADB -> maria(log, user, names);
      case MYSQL -> mysql(log, user, names);
      case SQLSERVER -> sqlServer(log, user, names);
      case ORACLE -> oracle(log, user, names);
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

  private static Statements sqlServer(Source.Log log, String user, Names names) {
    List<String> rights =
        new ArrayList<>(
            List.of(
                "CREATE LOGIN " + user + " WITH PASSWORD = '" + Statements.PASSWORD + "';",
                "CREATE USER " + user + " FOR LOGIN " + user + ";  -- 在存放这些表的数据库中"));
    List<String> settings =
        new ArrayList<>(
            List.of("EXEC sys.sp_cdc_enable_db;  -- 由 sysadmin 执行,SQL Server Agent 须在运行"));
    for (String table : Statements.tables(log, names)) {
      rights.add("GRANT SELECT ON " + table + " TO " + user + ";");
      settings.add(LogRequirements.sqlServerChanges(table) + ";");
    }
    rights.add("GRANT SELECT ON SCHEMA::cdc TO " + user + ";  -- 在启用变更捕获之后");
    rights.add("ALTER ROLE hub_cdc ADD MEMBER " + user + ";  -- 在启用变更捕获之后");
    settings.add(
        "EXEC sys.sp_cdc_change_job @job_type = N'cleanup', @retention = 10080;  -- 保留 7 天");
    settings.addAll(Statements.indexes(log, names));
    return new Statements(rights, settings);
  }

  private static Statements oracle(Source.Log log, String user, Names names) {
    String everywhere = log.container() == null ? "" : " CONTAINER=ALL";
    List<String> rights = new ArrayList<>();
    rights.add(
        "CREATE USER "
            + user
            + " IDENTIFIED BY \""
            + Statements.PASSWORD
            + "\" QUOTA 10M ON USERS"
            + everywhere
            + ";"
            + (everywhere.isEmpty() ? "" : "  -- 公共账号,名称以 c## 开头,在根容器中执行"));
    rights.add(
        "GRANT CREATE SESSION, CREATE TABLE, LOGMINING"
            + (everywhere.isEmpty() ? "" : ", SET CONTAINER")
            + " TO "
            + user
            + everywhere
            + ";  -- CREATE TABLE 仅用于自己的小表 LOG_MINING_FLUSH");
    for (String object : ORACLE_OBJECTS) {
      rights.add("GRANT " + object + " TO " + user + everywhere + ";");
    }
    List<String> settings =
        new ArrayList<>(
            List.of(
                "SHUTDOWN IMMEDIATE; STARTUP MOUNT; ALTER DATABASE ARCHIVELOG; ALTER DATABASE OPEN; "
                    + " -- 若尚未归档",
                "ALTER DATABASE ADD SUPPLEMENTAL LOG DATA;"));
    for (String table : Statements.tables(log, names)) {
      rights.add("GRANT SELECT, FLASHBACK ON " + table + " TO " + user + ";");
      settings.add(LogRequirements.oracleWholeRows(table) + ";");
    }
    settings.add("-- 归档日志至少保留 7 天(RMAN)");
    settings.addAll(Statements.indexes(log, names));
    return new Statements(rights, settings);
  }
}
