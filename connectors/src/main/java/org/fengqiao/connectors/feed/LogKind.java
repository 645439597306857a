package org.fengqiao.connectors.feed;

/** The database log that a {@link Source.Log} source follows. */
public enum LogKind {
  /** PostgreSQL logical decoding. */
  POSTGRES,
  /** MariaDB row binlog; MySQL names its places otherwise. */
  MARIADB
}
