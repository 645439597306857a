package org.fengqiao.ops.drill.checker;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Compares the justice register's case table with the warehouse, row by row, in the order of the
 * source's key. Both sides are read in one pass each, so the size of the tables does not matter.
 */
public final class Checker {

  private static final int FETCH = 5000;
  private static final int NAMED = 10;

  private final DataSource legacy;
  private final DataSource hub;

  /**
   * Creates a checker.
   *
   * @param legacy the justice register
   * @param hub the hub's database, with its schemas hub and warehouse
   */
  public Checker(DataSource legacy, DataSource hub) {
    this.legacy = legacy;
    this.hub = hub;
  }

  /** Compares; both sides should be at rest. */
  public Verdict check() throws SQLException {
    try (Connection source = open(legacy);
        Connection warehouse = open(hub)) {
      Comparison comparison = compare(source, warehouse);
      return new Verdict(
          comparison.sourceRows,
          comparison.warehouseRows,
          comparison.lost.tally(),
          comparison.doubled.tally(),
          comparison.altered.tally(),
          number(warehouse, Queries.UNACCOUNTED),
          number(warehouse, Queries.MISCOUNTED_VERSIONS),
          named(warehouse, Queries.REPEATED),
          named(warehouse, Queries.MISCOUNTED));
    }
  }

  private static Comparison compare(Connection source, Connection warehouse) throws SQLException {
    Comparison comparison = new Comparison();
    try (Statement sourceStatement = source.createStatement();
        Statement warehouseStatement = warehouse.createStatement()) {
      sourceStatement.setFetchSize(FETCH);
      warehouseStatement.setFetchSize(FETCH);
      try (ResultSet left = sourceStatement.executeQuery(Queries.SOURCE);
          ResultSet right = warehouseStatement.executeQuery(Queries.WAREHOUSE)) {
        @Nullable Row expected = Row.next(left);
        @Nullable Row found = Row.next(right);
        while (expected != null || found != null) {
          if (found == null || (expected != null && expected.key() < found.key())) {
            comparison.lost(java.util.Objects.requireNonNull(expected));
            expected = Row.next(left);
          } else if (expected == null || expected.key() > found.key()) {
            comparison.doubled(found);
            found = Row.next(right);
          } else {
            comparison.both(expected, found);
            long key = expected.key();
            expected = Row.next(left);
            found = Row.next(right);
            while (found != null && found.key() == key) {
              comparison.doubled(found);
              found = Row.next(right);
            }
          }
        }
      }
    }
    return comparison;
  }

  private static Connection open(DataSource dataSource) throws SQLException {
    Connection connection = dataSource.getConnection();
    connection.setReadOnly(true);
    // Without a transaction the driver would read a whole table into memory.
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    return connection;
  }

  private static long number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  private static Tally named(Connection connection, String query) throws SQLException {
    Names names = new Names();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names.tally();
  }

  private static final class Comparison {
    private final Names lost = new Names();
    private final Names doubled = new Names();
    private final Names altered = new Names();
    private long sourceRows;
    private long warehouseRows;

    void lost(Row expected) {
      sourceRows++;
      lost.add(expected.name());
    }

    void doubled(Row found) {
      warehouseRows++;
      doubled.add(found.name());
    }

    void both(Row expected, Row found) {
      sourceRows++;
      warehouseRows++;
      List<String> differences = expected.differences(found);
      if (!differences.isEmpty()) {
        altered.add(expected.name() + " " + differences);
      }
    }
  }

  private static final class Names {
    private final List<String> first = new ArrayList<>();
    private long count;

    void add(String name) {
      count++;
      if (first.size() < NAMED) {
        first.add(name);
      }
    }

    Tally tally() {
      return new Tally(count, first);
    }
  }
}
