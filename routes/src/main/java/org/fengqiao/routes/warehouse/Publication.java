package org.fengqiao.routes.warehouse;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What readers are told of a release: its counts, their trend, what the months ahead may bring,
 * with a month's first one its indicators, and what the briefing needs beside them.
 */
final class Publication {

  private final PublishedCounts counts;
  private final PublishedIndicators indicators;
  private final PublishedAnnex annex;
  private final PublishedTerms terms;
  private final PublishedDecompositions decompositions;
  private final PublishedForecasts forecasts;
  private final JdbcTemplate jdbc;

  Publication(DataSource database) {
    this.jdbc = new JdbcTemplate(database);
    this.counts = new PublishedCounts(jdbc);
    this.indicators = new PublishedIndicators(jdbc);
    this.annex = new PublishedAnnex(database);
    this.terms = new PublishedTerms(database);
    this.decompositions = new PublishedDecompositions(jdbc);
    this.forecasts = new PublishedForecasts(jdbc);
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
    boolean first = before.stream().noneMatch(counts::has);
    annex.publish(release, !first);
    // Told once, an indicator gives nothing away by its difference.
    if (first) {
      indicators.publish(release);
    }
    terms.publish(release);
    PublishedSeries series = PublishedSeries.until(release.month(), jdbc);
    decompositions.publish(release, series);
    forecasts.publish(release, series);
  }
}
