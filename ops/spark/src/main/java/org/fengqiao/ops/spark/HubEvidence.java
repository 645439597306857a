package org.fengqiao.ops.spark;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.rdd.JdbcRDD;

/**
 * A hub's records as they stood at one moment, read by many connections at once and never written:
 * each of them joins the snapshot that the first one holds open.
 */
final class HubEvidence implements AutoCloseable {

  /** Order and newest first as the hub itself picks it. */
  private static final String CALIBRATION =
      """
      select version, model, records, frequent from hub.calibration where switched_at is not null
      order by revision is null, switched_at desc, version desc limit 1
      """;

  private static final String RECORDS =
      """
      select record_no, record_key, dispute_id::text, clues, tokens from hub.case_record
      where ? <= record_no and record_no <= ? and not removed and not settled
      """;

  private static final String ROWS_AT_ONCE = "10000";

  private final Store store;
  private final Connection holder;

  private HubEvidence(Store store, Connection holder) {
    this.store = store;
    this.holder = holder;
  }

  /**
   * Opens a store.
   *
   * @param url JDBC url of the hub's database
   * @param user empty for the one that the url names
   * @param password empty for none
   */
  static HubEvidence of(String url, String user, String password) throws SQLException {
    Properties account = new Properties();
    account.setProperty("ApplicationName", "fengqiao-hub-relink");
    account.setProperty("defaultRowFetchSize", ROWS_AT_ONCE);
    if (!user.isEmpty()) {
      account.setProperty("user", user);
    }
    if (!password.isEmpty()) {
      account.setProperty("password", password);
    }
    Connection holder = new Store(url, account, "").getConnection();
    return new HubEvidence(
        new Store(url, account, first(holder, "select pg_export_snapshot()").getString(1)), holder);
  }

  /** What the links follow. */
  StoredCalibration calibration() throws SQLException {
    ResultSet row = first(holder, CALIBRATION);
    return new StoredCalibration(
        row.getString(1), row.getString(2), row.getInt(3), row.getBytes(4));
  }

  /**
   * The records that count and whose tokens are there.
   *
   * @param partitions by how many connections they are read
   */
  JavaRDD<StoredRecord> records(JavaSparkContext spark, int partitions) throws SQLException {
    ResultSet range =
        first(
            holder,
            "select coalesce(min(record_no), 0), coalesce(max(record_no), 0) from hub.case_record");
    return JdbcRDD.create(
        spark,
        store,
        RECORDS,
        range.getLong(1),
        range.getLong(2),
        partitions,
        row ->
            new StoredRecord(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getBytes(4),
                row.getBytes(5)));
  }

  @Override
  public void close() throws SQLException {
    holder.close();
  }

  private static ResultSet first(Connection connection, String sql) throws SQLException {
    Statement statement = connection.createStatement();
    statement.closeOnCompletion();
    ResultSet row = statement.executeQuery(sql);
    row.next();
    return row;
  }

  /**
   * How a worker reaches the store.
   *
   * @param snapshot that it joins; empty for one of its own
   */
  private record Store(String url, Properties account, String snapshot)
      implements JdbcRDD.ConnectionFactory, Serializable {

    @Override
    public Connection getConnection() throws SQLException {
      Connection connection = DriverManager.getConnection(url, account);
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      if (!snapshot.isEmpty()) {
        try (Statement statement = connection.createStatement()) {
          statement.execute("set transaction snapshot '" + snapshot + "'");
        }
      }
      return connection;
    }
  }
}
