package org.fengqiao.routes.border;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One real PostgreSQL for all tests of the border, with a hub's tables ready to be copied. */
final class BorderDatabases {

  private static final String OWNER = "postgres";
  private static final String TEMPLATE = "hub";
  private static final EmbeddedPostgres SERVER = start();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private BorderDatabases() {}

  /** A hub's database as it is before the first record. */
  static DataSource fresh() {
    String name = "hub_" + NUMBER.incrementAndGet();
    server(SERVER, "create database %s template %s".formatted(name, TEMPLATE));
    return SERVER.getDatabase(OWNER, name);
  }

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres server = EmbeddedPostgres.start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
      server(server, "create database " + TEMPLATE);
      Flyway.configure()
          .dataSource(server.getDatabase(OWNER, TEMPLATE))
          .schemas("hub", "warehouse")
          .locations("classpath:db/hub")
          .load()
          .migrate();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void server(EmbeddedPostgres server, String statement) {
    JdbcClient.create(server.getPostgresDatabase()).sql(statement).update();
  }

  private static void close(EmbeddedPostgres server) {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
