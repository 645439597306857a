package org.fengqiao.connectors.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.fengqiao.connectors.capture.cdc.TestMariaDb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** A connection for looking changes nothing, whoever holds it. */
class QuestionsOnlyTest {

  private static final FeedPlace PLACE = new FeedPlace("justice.look", "register");

  private static TestDatabase postgres() {
    TestDatabase source = TestPostgres.source();
    source.run("create table aj (id int primary key)", "insert into aj values (1)");
    return source;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into aj values (2)",
        "delete from aj",
        "create table other (id int)",
        "select 1; delete from aj",
        "select * from aj for update",
        "select * into copy from aj",
        "with gone as (delete from aj returning id) select id from gone",
        "explain analyze delete from aj",
        "set transaction read write"
      })
  void refusesWhatIsNoQuestionEvenForTheOwner(String sql) {
    TestDatabase database = postgres();

    try (JdbcSource source =
        JdbcSource.onlyLooking(PLACE, database.connection(), JdbcDrivers.shipped())) {
      assertThatThrownBy(() -> source.ask("aj", connection -> execute(connection, sql)))
          .isInstanceOf(CaptureException.class)
          .cause()
          .hasMessageContaining("Only questions");
    }
    assertThat(database.number("select count(*) from aj")).isOne();
    assertThat(database.number("select count(*) from pg_class where relname in ('other','copy')"))
        .isZero();
  }

  @Test
  void theServerRefusesAQuestionThatWrites() {
    TestDatabase database = postgres();
    database.run(
        "create function sweep() returns int language sql as 'delete from aj returning 1'");

    try (JdbcSource source =
        JdbcSource.onlyLooking(PLACE, database.connection(), JdbcDrivers.shipped())) {
      assertThatThrownBy(
              () -> source.ask("aj", connection -> execute(connection, "select sweep()")))
          .cause()
          .hasFieldOrPropertyWithValue("SQLState", QuestionsOnly.REFUSED)
          .hasMessageContaining("read-only transaction");
    }
    assertThat(database.number("select count(*) from aj")).isOne();
  }

  @Test
  void mariaDbRefusesAQuestionThatWritesToo() {
    TestDatabase database = TestMariaDb.source();
    database.run(
        "create table aj (id int primary key)",
        "insert into aj values (1)",
        "create function sweep() returns int deterministic begin delete from aj; return 1; end");

    try (JdbcSource source =
        JdbcSource.onlyLooking(PLACE, database.connection(), JdbcDrivers.shipped())) {
      assertThatThrownBy(
              () -> source.ask("aj", connection -> execute(connection, "select sweep()")))
          .cause()
          .hasMessageContaining("READ ONLY");
    }
    assertThat(database.number("select count(*) from aj")).isOne();
  }

  @Test
  void mariaDbsDriverHasNothingToWarnOf() throws CaptureException {
    TestDatabase database = TestMariaDb.source();
    Logger driver = (Logger) LoggerFactory.getLogger("org.mariadb.jdbc");
    ListAppender<ILoggingEvent> logged = new ListAppender<>();
    logged.start();
    driver.addAppender(logged);
    driver.setLevel(Level.WARN);

    try (JdbcSource source =
        JdbcSource.onlyLooking(PLACE, database.connection(), JdbcDrivers.shipped())) {
      boolean answered = source.ask("aj", connection -> execute(connection, "select 1"));
      assertThat(answered).isTrue();
    } finally {
      driver.detachAppender(logged);
      driver.setLevel(null);
    }
    assertThat(logged.list).isEmpty();
  }

  @Test
  void nobodyTakesTheWrappingOff() {
    TestDatabase database = postgres();

    try (JdbcSource source =
        JdbcSource.onlyLooking(PLACE, database.connection(), JdbcDrivers.shipped())) {
      for (JdbcSource.Question<?> way :
          java.util.List.<JdbcSource.Question<?>>of(
              connection -> connection.unwrap(Connection.class),
              Connection::createStatement,
              connection -> {
                connection.setReadOnly(false);
                return 1;
              },
              connection -> {
                connection.setAutoCommit(true);
                return 1;
              },
              connection -> {
                connection.commit();
                return 1;
              })) {
        assertThatThrownBy(() -> source.ask("aj", way)).isInstanceOf(CaptureException.class);
      }
    }
  }

  private static boolean execute(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      return statement.execute();
    }
  }
}
