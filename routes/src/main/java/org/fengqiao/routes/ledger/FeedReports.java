package org.fengqiao.routes.ledger;

import java.sql.Types;
import java.time.ZoneOffset;
import org.fengqiao.routes.platform.ConditionalOnRole;
import org.fengqiao.routes.platform.HubStore;
import org.fengqiao.routes.platform.Role;
import org.fengqiao.schemas.message.FeedReport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the newest word of each feed about itself. */
@Component
@ConditionalOnRole(Role.HUB)
public final class FeedReports {

  private static final String KEEP =
      """
      insert into hub.feed_report as r (feed, department, grade, state, reported_at, captured,
        rows_per_second, lag_millis, mapping_version, problem)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (feed) do update set department = excluded.department, grade = excluded.grade,
        state = excluded.state, reported_at = excluded.reported_at, captured = excluded.captured,
        rows_per_second = excluded.rows_per_second, lag_millis = excluded.lag_millis,
        mapping_version = excluded.mapping_version, problem = excluded.problem
      where r.reported_at <= excluded.reported_at
      """;

  private final JdbcClient jdbc;

  FeedReports(HubStore store) {
    this.jdbc = JdbcClient.create(store.dataSource());
  }

  /** Keeps the report unless a newer one is here. */
  public void keep(FeedReport report) {
    jdbc.sql(KEEP)
        .param(1, report.getFeed())
        .param(2, report.getDepartment().name())
        .param(3, report.getGrade().name())
        .param(4, report.getState().name())
        .param(5, report.getReportedAt().atOffset(ZoneOffset.UTC))
        .param(6, report.getCaptured())
        .param(7, report.getRowsPerSecond())
        .param(8, report.getLagMillis(), Types.BIGINT)
        .param(9, report.getMappingVersion())
        .param(10, report.getProblem(), Types.VARCHAR)
        .update();
  }
}
