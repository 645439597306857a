package org.fengqiao.routes.warehouse;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps the dictionary with each release: what indicators and measures meant then and what codes
 * were called, so that a briefing made years later says the same.
 */
final class PublishedTerms {

  private final JdbcClient jdbc;

  PublishedTerms(DataSource database) {
    this.jdbc = JdbcClient.create(database);
  }

  /** Publishes within the transaction; the counts of the release are published already. */
  void publish(Release release) {
    jdbc.sql(
            """
            insert into warehouse.published_term
            select cast(:month as date), :number, t.* from (
            """
                + Dictionary.TODAY
                + """
              union all
              select distinct 'DIVISION', v.division, v.name_zh, null, null, null, null, null, null, null
              from warehouse.dim_division v join warehouse.published_count c using (division)
              where c.month = :month and c.number = :number) t
            """)
        .param("month", release.month().atDay(1))
        .param("number", release.number())
        .update();
  }
}
