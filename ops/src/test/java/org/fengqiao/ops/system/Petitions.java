package org.fengqiao.ops.system;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;

/** The load of the petition office, and what both sides must say of its items. */
final class Petitions {

  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final int DAYS = 600;

  private static final String AT_THE_SOURCE =
      "select concat('petition.items:', petition_id), concat(wtsddm, ' ', date(djsj)) from petition";

  private static final String IN_THE_WAREHOUSE =
      """
      select record_key, division || ' ' || (accepted_at at time zone 'Asia/Shanghai')::date
      from warehouse.case_fact where feed = 'petition.items' and not removed
      """;

  private final DataSource office;
  private final Random random;
  private int last;

  Petitions(DataSource office, long seed) {
    this.office = office;
    this.random = new Random(seed);
  }

  /** Registers so many new items, in one transaction. */
  void add(int count) throws SQLException {
    try (Connection connection = office.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into petition (petition_id, id, djsj, wtsddm, nrfldm, xfmddm, xfjzt, sjrs)"
                    + " values (?, ?, ?, ?, '010101', '02', '06', 3)")) {
      connection.setAutoCommit(false);
      for (int i = 0; i < count; i++) {
        last++;
        insert.setInt(1, last);
        insert.setString(2, "3101182025050800%03d".formatted(last));
        insert.setString(3, day() + " 09:00:00");
        insert.setString(4, random.nextBoolean() ? "310118" : "310104");
        insert.addBatch();
      }
      insert.executeBatch();
      connection.commit();
    }
  }

  /** Corrects the day of every third item and takes one away. */
  void change() throws SQLException {
    try (Connection connection = office.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.executeUpdate(
          "update petition set djsj = '" + day() + " 10:00:00' where petition_id % 3 = 0");
      statement.executeUpdate(
          "delete from petition where petition_id = " + (1 + random.nextInt(last)));
      connection.commit();
    }
  }

  /** Division and day of every item, by the key that its record must have. */
  Map<String, String> atTheSource() throws SQLException {
    return pairs(office, AT_THE_SOURCE);
  }

  /** The same as the warehouse has it; a key that comes twice is told as such. */
  static Map<String, String> inWarehouse(DataSource hub) throws SQLException {
    return pairs(hub, IN_THE_WAREHOUSE);
  }

  private LocalDate day() {
    return FIRST.plusDays(random.nextInt(DAYS));
  }

  private static Map<String, String> pairs(DataSource database, String query) throws SQLException {
    Map<String, String> pairs = new TreeMap<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        pairs.merge(rows.getString(1), rows.getString(2), (one, two) -> one + " and " + two);
      }
    }
    return pairs;
  }
}
