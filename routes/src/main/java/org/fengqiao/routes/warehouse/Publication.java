package org.fengqiao.routes.warehouse;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What readers are told of a release: its counts, with a month's first one its indicators, and what
 * the briefing needs beside both.
 */
final class Publication {

  private final PublishedCounts counts;
  private final PublishedIndicators indicators;
  private final PublishedAnnex annex;
  private final PublishedTerms terms;

  Publication(DataSource database) {
    JdbcTemplate jdbc = new JdbcTemplate(database);
    this.counts = new PublishedCounts(jdbc);
    this.indicators = new PublishedIndicators(jdbc);
    this.annex = new PublishedAnnex(database);
    this.terms = new PublishedTerms(database);
  }

  /** Whether anything was told of a release; of those before this was kept there was not. */
  boolean has(Release release) {
    return counts.has(release);
  }

  /**
   * Tells readers within the transaction.
   *
   * @param before earlier releases of the month, the first one first
   */
  void publish(Release release, List<Release> before) {
    counts.publish(release, before);
    // Told once, an indicator gives nothing away by its difference.
    if (before.stream().noneMatch(counts::has)) {
      indicators.publish(release);
    }
    annex.publish(release);
    terms.publish(release);
  }
}
