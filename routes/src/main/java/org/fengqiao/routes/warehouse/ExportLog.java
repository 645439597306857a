package org.fengqiao.routes.warehouse;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who took figures away, and what for (导出日志); rows are only ever added. */
public final class ExportLog {

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  /**
   * An export.
   *
   * @param at when
   * @param by who
   * @param what a name of what was taken
   * @param purpose what for
   * @param rows how many rows were taken
   * @param sha256 of what was taken, hexadecimal
   */
  public record Entry(
      Instant at, String by, String what, String purpose, long rows, String sha256) {

    /**
     * Refuses an entry that says nothing.
     *
     * @throws IllegalArgumentException when a text is blank or the sum is none
     */
    public Entry {
      if (by.isBlank() || what.isBlank() || purpose.isBlank()) {
        throw new IllegalArgumentException("an export needs who, what and a purpose");
      }
      if (rows < 0 || !SHA256.matcher(sha256).matches()) {
        throw new IllegalArgumentException("an export needs its rows and SHA-256");
      }
    }
  }

  private final JdbcClient database;

  /** The log of a hub. */
  public ExportLog(DataSource database) {
    this.database = JdbcClient.create(database);
  }

  /** Adds an entry. */
  public void add(Entry entry) {
    database
        .sql("insert into warehouse.export_log values (?, ?, ?, ?, ?, ?)")
        .params(
            OffsetDateTime.ofInstant(entry.at(), Periods.SHANGHAI),
            entry.by(),
            entry.what(),
            entry.purpose(),
            entry.rows(),
            entry.sha256())
        .update();
  }

  /** All entries, the newest first. */
  public List<Entry> all() {
    return database
        .sql(
            "select exported_at, exported_by, what, purpose, row_count, sha256"
                + " from warehouse.export_log order by exported_at desc, sha256")
        .query(
            (row, index) ->
                new Entry(
                    row.getObject(1, OffsetDateTime.class).toInstant(),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getLong(5),
                    row.getString(6)))
        .list();
  }
}
