package org.fengqiao.ops.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.ops.fuzz.hostile.KeySum;
import org.fengqiao.ops.rig.DatabaseServer;
import org.fengqiao.ops.rig.DatabaseServer.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The comparison finds each fault that was put in. */
class BooksTest {

  @TempDir static Path folder;

  private static DatabaseServer server;
  private static Database hub;
  private static Books books;

  @BeforeAll
  static void start() {
    server = DatabaseServer.start(folder.resolve("databases"));
    hub = server.create("hub");
    Database edge = server.create("edge");
    hub.execute(
        "create schema hub",
        "create schema warehouse",
        "create table hub.inbox (record_key text, position bigint, disposition \"char\")",
        "create table warehouse.ledger (feed text, unaccounted bigint)");
    edge.execute("create schema edge", "create table edge.quarantine (feed text)");
    edge.execute("insert into edge.quarantine values ('court.csv')");
    books = new Books(hub, edge);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void fill() {
    hub.execute(
        "truncate hub.inbox, warehouse.ledger",
        "insert into warehouse.ledger values ('court.csv', 0)",
        "insert into hub.inbox values ('court.csv:A', 1, 'A'), ('court.csv:A', 2, 'A'),"
            + " ('court.csv:B', 1, 'A'), ('court.csv:C', 1, 'Q'), ('court.csv:D', 1, 'E'),"
            + " ('court.csv2:X', 1, 'A')");
  }

  private static List<String> faults() throws SQLException {
    KeySum taken = new KeySum();
    taken.add("A");
    taken.add("B");
    List<String> faults = new ArrayList<>();
    books.compare(new Expected("court.csv", 4, taken, 1, 1), faults);
    return faults;
  }

  @Test
  void findsNothingWhereNothingIsWrong() throws SQLException {
    assertThat(faults()).isEmpty();
  }

  @Test
  void findsALostAndAnExchangedRow() throws SQLException {
    hub.execute("delete from hub.inbox where record_key = 'court.csv:B'");
    assertThat(faults()).singleElement().asString().contains("2 keys", "1 keys");

    hub.execute("insert into hub.inbox values ('court.csv:Z', 1, 'A')");
    assertThat(faults()).singleElement().asString().contains("but others");
  }

  @Test
  void findsARowThatWasQuarantinedOrExcludedTooMuch() throws SQLException {
    hub.execute("insert into hub.inbox values ('court.csv:E', 1, 'Q'), ('court.csv:F', 1, 'E')");

    assertThat(faults()).hasSize(2);
  }

  @Test
  void findsALedgerThatDoesNotBalance() throws SQLException {
    hub.execute("insert into warehouse.ledger values ('court.csv', -1), ('court.csv', 1)");

    assertThat(faults()).singleElement().asString().contains("unaccounted");
  }
}
