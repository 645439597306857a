package org.fengqiao.connectors.feed;

/** The database log that a {@link Source.Log} source follows. */
public enum LogKind {
  /** PostgreSQL logical decoding. */
  POSTGRES,
  /** MariaDB row binlog. */
  MARIADB,
  /** MySQL row binlog; its GTIDs are others than MariaDB's. */
  MYSQL,
  /** SQL Server's change tables. */
  SQLSERVER,
  /** Oracle's redo log, read by LogMiner. */
  ORACLE
}
