package org.fengqiao.ops.drill.workload;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * Changes the register, one transaction for each call, and counts the row changes. What a seed
 * writes is always the same; not for use by several threads.
 */
public final class RegisterWriter {

  private Connection connection;
  private final Random random;
  private final Keys keys = new Keys();
  private long parties;
  private long changes;

  /** Creates a writer that owns the register from now on; the register is empty. */
  public RegisterWriter(Connection connection, long seed) throws SQLException {
    this.connection = connection;
    this.random = new Random(seed);
    connection.setAutoCommit(false);
  }

  /**
   * Goes on after the register was down. Whether the transaction that it broke has committed is
   * unknown, so that the register is asked which rows it holds.
   */
  public void resume(Connection next) throws SQLException {
    next.setAutoCommit(false);
    List<Long> held = new ArrayList<>();
    try (Statement statement = next.createStatement();
        ResultSet rows = statement.executeQuery("select id from t_rmtj_aj order by id")) {
      while (rows.next()) {
        held.add(rows.getLong(1));
      }
    }
    next.commit();
    keys.replaceBy(held);
    connection = next;
  }

  /** Makes one random change. */
  public void step(Mix mix) throws SQLException {
    Mix.Step step = keys.size() < 50 ? Mix.Step.INSERT_MANY : mix.draw(random);
    switch (step) {
      case INSERT -> insert(rows(1));
      case INSERT_MANY -> insert(rows(2 + random.nextInt(39)));
      case COPY -> copy(100 + random.nextInt(500));
      case UPDATE -> update(1);
      case UPDATE_MANY -> update(20 + random.nextInt(80));
      case CHANGE_KEY -> changeKey();
      case DELETE -> delete(1);
      case DELETE_MANY -> delete(5 + random.nextInt(20));
      case REPLACE -> replace();
      case REMOVE_SOFTLY -> removeSoftly();
      case PARTY -> party();
      case ROLL_BACK -> rollBack();
    }
  }

  /** Loads rows by one COPY in one transaction: many of them share one log position. */
  public void copy(int count) throws SQLException {
    List<JusticeRow> rows = rows(count);
    String lines = rows.stream().map(JusticeRow::copyLine).collect(Collectors.joining());
    try {
      new CopyManager(connection.unwrap(BaseConnection.class))
          .copyIn(
              "copy t_rmtj_aj (" + JusticeRow.COLUMNS + ") from stdin", new StringReader(lines));
    } catch (IOException e) {
      // The lines lie in memory, so that only the connection can fail.
      throw new SQLException("COPY failed", "08006", e);
    }
    connection.commit();
    keep(rows);
  }

  /** Inserts one row and says its key. */
  public long insertOne() throws SQLException {
    List<JusticeRow> rows = rows(1);
    insert(rows);
    return rows.getFirst().id();
  }

  /** Row changes whose commit the register has confirmed so far. */
  public long changes() {
    return changes;
  }

  private void insert(List<JusticeRow> rows) throws SQLException {
    write(rows);
    connection.commit();
    keep(rows);
  }

  private void write(List<JusticeRow> rows) throws SQLException {
    List<String> columns = List.of(JusticeRow.COLUMNS.split(", "));
    String tuple =
        columns.stream()
            .map(
                column ->
                    switch (column) {
                      case "id" -> "?::bigint";
                      case "lrsj", "gxsj" -> "?::timestamp";
                      default -> "?";
                    })
            .collect(Collectors.joining(",", "(", ")"));
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into t_rmtj_aj ("
                + JusticeRow.COLUMNS
                + ") values "
                + String.join(",", Collections.nCopies(rows.size(), tuple)))) {
      int at = 1;
      for (JusticeRow row : rows) {
        for (String value : row.values()) {
          statement.setString(at++, value);
        }
      }
      statement.executeUpdate();
    }
  }

  private void update(int count) throws SQLException {
    for (int i = 0; i < count; i++) {
      run(
          "update t_rmtj_aj set jflb = ?, saje = ?, gxsj = now() where id = ?",
          JusticeRow.type(random),
          JusticeRow.amount(random),
          keys.any(random));
    }
    connection.commit();
  }

  private void changeKey() throws SQLException {
    long from = keys.take(random);
    long to = keys.next();
    run("update t_rmtj_aj set id = ? where id = ?", to, from);
    run("update t_rmtj_sqrxx set ajbh = ? where ajbh = ?", to, from);
    connection.commit();
    keys.add(to);
  }

  private void delete(int count) throws SQLException {
    for (int i = 0; i < count && !keys.isEmpty(); i++) {
      long key = keys.take(random);
      run("delete from t_rmtj_sqrxx where ajbh = ?", key);
      run("delete from t_rmtj_aj where id = ?", key);
    }
    connection.commit();
  }

  /** Deletes a row and inserts another one under the same key, in one transaction. */
  private void replace() throws SQLException {
    long key = keys.any(random);
    run("delete from t_rmtj_aj where id = ?", key);
    write(List.of(JusticeRow.random(key, random)));
    connection.commit();
    changes++;
  }

  private void removeSoftly() throws SQLException {
    run("update t_rmtj_aj set scbz = '1', gxsj = now() where id = ?", keys.any(random));
    connection.commit();
  }

  private void party() throws SQLException {
    run(
        "insert into t_rmtj_sqrxx (id, ajbh, sqrlb, sqrlx, sqrxm, sqrdh) values (?, ?, '1', '1', ?, ?)",
        ++parties,
        keys.any(random),
        "演练甲",
        "1380000%04d".formatted(random.nextInt(10_000)));
    connection.commit();
  }

  private void rollBack() throws SQLException {
    write(rows(1 + random.nextInt(20)));
    connection.rollback();
  }

  private void run(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      changes += statement.executeUpdate();
    }
  }

  private List<JusticeRow> rows(int count) {
    List<JusticeRow> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(JusticeRow.random(keys.next(), random));
    }
    return rows;
  }

  private void keep(List<JusticeRow> rows) {
    rows.forEach(row -> keys.add(row.id()));
    changes += rows.size();
  }
}
