package org.fengqiao.ops.fuzz.hostile;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Fills a table of PostgreSQL with rows that its owner never checked. */
public final class HostileTable {

  private static final int ROWS_AT_ONCE = 500;
  private static final int LONGEST_CELL = (1 << 20) + 1;
  private static final List<String> TIMES =
      List.of(
          "infinity",
          "294276-12-31 23:59:59.999999",
          "1970-01-02 00:00:00",
          "2038-01-19 03:14:08",
          "9999-12-31 23:59:59");

  private final DataSource database;
  private final String table;
  private final Random dice;
  private final RowMaker rows;
  private final Tally tally = new Tally();
  private final KeySum taken = new KeySum();

  /** Creates the table, empty. */
  public HostileTable(DataSource database, String table, long seed) throws SQLException {
    this.database = database;
    this.table = table;
    this.dice = new Random(seed * 31 + table.hashCode());
    this.rows = new RowMaker(table + "-", dice, LONGEST_CELL);
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table %1$s (bh text primary key, lx text, rq text, sqr text, zj text, dh text, rs text, je text, nr text, gx timestamptz)"
              .formatted(table));
      statement.execute("create index on %s (gx)".formatted(table));
    }
  }

  /** What must become of the rows. */
  public Tally tally() {
    return tally;
  }

  /** The keys that must be at the hub. */
  public KeySum taken() {
    return taken;
  }

  /** Inserts more rows. */
  public void write(long count) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into %s values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz)"
                    .formatted(table))) {
      connection.setAutoCommit(false);
      for (long row = 1; row <= count; row++) {
        insert(insert, rows.next());
        if (row % ROWS_AT_ONCE == 0 || row == count) {
          insert.executeBatch();
          connection.commit();
        }
      }
    }
  }

  private void insert(PreparedStatement insert, HostileRow row) throws SQLException {
    for (int place = 0; place < HostileRow.COLUMNS.size(); place++) {
      insert.setString(place + 1, row.cell(HostileRow.COLUMNS.get(place)));
    }
    String time = row.cell("gx");
    insert.setString(
        HostileRow.COLUMNS.size(),
        time.matches("2024-\\d\\d-\\d\\d \\d\\d:00:00") ? time : hostileTime());
    insert.addBatch();
    tally.add(row.fate());
    if (row.fate() == Fate.TAKEN && row.key() != null) {
      taken.add(row.key());
    }
  }

  private @Nullable String hostileTime() {
    int chosen = dice.nextInt(TIMES.size() + 1);
    return chosen == TIMES.size() ? null : TIMES.get(chosen);
  }
}
