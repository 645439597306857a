package org.fengqiao.routes.warehouse;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.fengqiao.routes.disclosure.Knowledge;
import org.fengqiao.routes.disclosure.KnownCounts;
import org.fengqiao.routes.disclosure.Place;
import org.fengqiao.routes.disclosure.PublishedTally;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Somebody who has read everything that a release tells, and who knows from the definitions which
 * figures count the same, which are parts of others, and that a line stands for something.
 */
final class InformedReader {

  private final Knowledge knowledge = new Knowledge();

  /**
   * Reads a release's views, whoever the connection belongs to.
   *
   * @param betrayed numbers that somebody has given away
   */
  InformedReader(JdbcClient reader, YearMonth month, int release, Map<String, Long> betrayed) {
    betrayed.forEach(knowledge::is);
    FigureLines figures = new FigureLines(knowledge);
    Map<Place, PublishedTally> counts = new HashMap<>();
    reader
        .sql(
            "select department, dispute_type, division, records, disputes from published.case_counts"
                + " where month = ? and release = ?")
        .params(month.atDay(1), release)
        .query(
            row -> {
              counts.put(
                  new Place(row.getString(1), row.getString(2), row.getString(3)),
                  new PublishedTally(
                      row.getObject(4, Long.class), row.getObject(5, Long.class), release));
            });
    reader
        .sql(
            """
            select concat_ws(' ', indicator, item), division, cast(value as float8), cast(base as bigint), unit = '%' from published.indicator_value
            where month = :month and release = :release and unit not in ('万元', '天')
            union all
            select measure, coalesce(department, item), cast(value as float8), cast(base as bigint), measure like 'F%' from published.annex
            where month = :month and release = :release and measure not in ('F1', 'F5', 'F6')
            """)
        .param("month", month.atDay(1))
        .param("release", release)
        .query(
            row -> {
              figures.read(
                  row.getString(1),
                  row.getString(2),
                  row.getObject(3, Double.class),
                  row.getObject(4, Long.class),
                  row.getBoolean(5));
            });
    KnownCounts.learn(counts, knowledge);
    figures.learn();
    new KnownDefinitions(figures, knowledge).learn();
  }

  /** Those of the numbers of which the reader is certain that they are 1 to 4. */
  Set<String> finds(Collection<String> small) {
    return knowledge.certainlySmall(small);
  }
}
