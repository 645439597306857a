package org.fengqiao.routes.linkage.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What reviewers found, for all who measure links by it. */
public final class Labels {

  private final JdbcClient jdbc;

  /** The labels in a hub's database. */
  public Labels(DataSource database) {
    this.jdbc = JdbcClient.create(database);
  }

  /** Every label, the oldest first; also those that no longer hold, see {@link Label#state()}. */
  public List<Label> all() {
    return jdbc.sql(
            "select * from hub.review_label order by labelled_at, record_key, other_record_key")
        .query((row, index) -> label(row))
        .list();
  }

  private static Label label(ResultSet row) throws SQLException {
    return new Label(
        row.getString("record_key"),
        row.getString("other_record_key"),
        Answer.valueOf(row.getString("label")),
        Objects.requireNonNull(row.getObject("labelled_at", OffsetDateTime.class)).toInstant(),
        row.getDouble("weight"),
        row.getLong("levels"),
        row.getString("model"),
        number(row, "weight_now"),
        row.getDouble("band"),
        number(row, "rate"),
        state(row));
  }

  private static Label.State state(ResultSet row) throws SQLException {
    if (row.getBoolean("removed")) {
      return Label.State.REMOVED;
    }
    return row.getBoolean("stale") ? Label.State.STALE : Label.State.CURRENT;
  }

  /** A column that may be empty. */
  static @Nullable Double number(ResultSet row, String column) throws SQLException {
    double number = row.getDouble(column);
    return row.wasNull() ? null : number;
  }
}
