package org.fengqiao.routes.linkage;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.fengqiao.schemas.message.DisputeCase;
import org.springframework.jdbc.core.JdbcTemplate;

/** Cases as the hub holds them: without tokens, without quoted numbers. */
public final class HeldCases {

  private final JdbcTemplate jdbc;

  /** Cases in a hub's database. */
  public HeldCases(DataSource database) {
    this.jdbc = new JdbcTemplate(database);
  }

  /** The newest version of each of the records that the hub has, by its key. */
  public Map<String, DisputeCase> of(Collection<String> recordKeys) {
    return jdbc
        .query(
            "select content from hub.case_record where record_key = any(?)",
            (row, index) -> DisputeCases.decode(Objects.requireNonNull(row.getBytes(1))),
            (Object) recordKeys.toArray(String[]::new))
        .stream()
        .collect(Collectors.toMap(DisputeCase::getRecordKey, held -> held));
  }
}
