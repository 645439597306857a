package org.fengqiao.connectors.capture.cdc;

import java.util.stream.Stream;
import org.fengqiao.connectors.capture.TestDatabase;
import org.fengqiao.connectors.capture.TestPostgres;
import org.fengqiao.connectors.feed.LogKind;

/** The real servers whose logs are followed in tests. */
final class LogServers {

  private LogServers() {}

  /** Those that are here: a MySQL only when the build was asked to bring one. */
  static Stream<LogKind> kinds() {
    return TestMySql.isHere()
        ? Stream.of(LogKind.POSTGRES, LogKind.MARIADB, LogKind.MYSQL)
        : Stream.of(LogKind.POSTGRES, LogKind.MARIADB);
  }

  /** A fresh database, as its owner uses it. */
  static TestDatabase source(LogKind kind) {
    return switch (kind) {
      case POSTGRES -> TestPostgres.source();
      case MARIADB -> TestMariaDb.source();
      case MYSQL -> TestMySql.source();
      case SQLSERVER, ORACLE ->
          throw new IllegalArgumentException("There is no server of the kind " + kind);
    };
  }

  /** What stands before a table's name in a feed file. */
  static String schema(LogKind kind, TestDatabase source) {
    return kind == LogKind.POSTGRES ? "public" : source.url().replaceAll(".*/", "");
  }
}
