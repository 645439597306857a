package org.fengqiao.connectors.preflight;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.feed.Source.Child;

/**
 * What a database administrator runs for one feed: the least that the capture method can do with.
 *
 * @param rights statements that make the account and give it its rights
 * @param settings statements about the server, the tables and their indexes
 */
record Statements(List<String> rights, List<String> settings) {

  static final String PASSWORD = "<由您设定 set by you>";
  private static final String USER = "<账号 user>";

  Statements {
    rights = List.copyOf(rights);
    settings = List.copyOf(settings);
  }

  static Statements of(Feed feed, ConnectionSettings connection, Names names) {
    String user = user(connection);
    return switch (feed.source()) {
      case Source.Log log -> LogStatements.of(feed, log, user, names);
      case Source.Poll poll ->
          new Statements(readerRights(poll, connection, user, names), indexes(poll, names));
      case Source.Trigger trigger ->
          new Statements(
              readerRights(trigger, connection, user, names),
              Stream.concat(
                      Stream.of("-- 变更表、触发器与清理语句另由 ops/hub feed triggers 输出"),
                      indexes(trigger, names).stream())
                  .toList());
      case Source.Difference difference ->
          new Statements(
              readerRights(difference, connection, user, names), indexes(difference, names));
      case Source.Folder folder -> new Statements(List.of(), List.of());
      case Source.Service service -> new Statements(List.of(), List.of());
      case Source.Push push -> new Statements(List.of(), List.of());
    };
  }

  /** The account that is asked for; a gap to fill when nobody has named one yet. */
  static String user(ConnectionSettings connection) {
    return connection.user().isEmpty() ? USER : connection.user();
  }

  /** The main table and the child tables. */
  static List<String> tables(Source source) {
    String main =
        switch (source) {
          case Source.Log log -> log.table();
          case Source.Poll poll -> poll.table();
          case Source.Trigger trigger -> trigger.table();
          case Source.Difference difference -> difference.table();
          case Source.Folder folder -> folder.pattern();
          case Source.Service service -> service.question().path();
          case Source.Push push -> push.connection();
        };
    // The names of children come in no order that a file keeps.
    Stream<String> children = source.children().values().stream().map(Child::table).sorted();
    Stream<String> changes =
        source instanceof Source.Trigger trigger ? Stream.of(trigger.changes()) : Stream.empty();
    return Stream.of(Stream.of(main), children, changes)
        .flatMap(tables -> tables)
        .distinct()
        .toList();
  }

  static List<String> tables(Source source, Names names) {
    return tables(source).stream().map(names::table).toList();
  }

  private static List<String> readerRights(
      Source source, ConnectionSettings connection, String user, Names names) {
    if (connection.url().startsWith("jdbc:postgresql:")) {
      return postgresRights(source, user, "LOGIN", names);
    }
    return connection.url().startsWith("jdbc:mariadb:")
            || connection.url().startsWith("jdbc:mysql:")
        ? mariaRights(source, user, names)
        : plainRights(source, user, names);
  }

  /** How an account is made differs from product to product; how it gets a right does not. */
  private static List<String> plainRights(Source source, String user, Names names) {
    List<String> rights = new ArrayList<>();
    rights.add("-- 请按贵方数据库的方式建立只能登录的账号 " + user + ",口令:" + PASSWORD);
    tables(source, names)
        .forEach(table -> rights.add("GRANT SELECT ON " + table + " TO " + user + ";"));
    return rights;
  }

  static List<String> postgresRights(Source source, String user, String attributes, Names names) {
    List<String> rights = new ArrayList<>();
    rights.add("CREATE ROLE " + user + " " + attributes + " PASSWORD '" + PASSWORD + "';");
    tables(source, names).stream()
        .filter(table -> table.contains("."))
        .map(table -> table.substring(0, table.indexOf('.')))
        .distinct()
        .forEach(schema -> rights.add("GRANT USAGE ON SCHEMA " + schema + " TO " + user + ";"));
    tables(source, names)
        .forEach(table -> rights.add("GRANT SELECT ON " + table + " TO " + user + ";"));
    rights.add("ALTER ROLE " + user + " SET default_transaction_read_only = on;");
    return rights;
  }

  static List<String> mariaRights(Source source, String user, Names names) {
    List<String> rights = new ArrayList<>();
    rights.add("CREATE USER '" + user + "'@'%' IDENTIFIED BY '" + PASSWORD + "';");
    tables(source, names)
        .forEach(table -> rights.add("GRANT SELECT ON " + table + " TO '" + user + "'@'%';"));
    return rights;
  }

  static List<String> indexes(Source source, Names names) {
    List<String> indexes = new ArrayList<>();
    if (source instanceof Source.Poll poll) {
      List<String> columns = Stream.concat(Stream.of(poll.changed()), poll.key().stream()).toList();
      indexes.add(index(poll.table(), columns, names));
    }
    source
        .children()
        .values()
        .forEach(
            child -> {
              if (!child.parent().isEmpty()) {
                indexes.add(index(child.table(), child.parent().keySet(), names));
              }
            });
    return indexes;
  }

  private static String index(String table, Collection<String> columns, Names names) {
    String name =
        (table.substring(table.indexOf('.') + 1) + "_hub_" + String.join("_", columns))
            .replaceAll("[^\\p{L}\\p{N}_]+", "_");
    return "CREATE INDEX "
        + name
        + " ON "
        + names.table(table)
        + " ("
        + columns.stream().map(column -> names.column(table, column)).collect(joining(", "))
        + ");  -- 若尚无此索引";
  }
}
