package org.fengqiao.connectors.drift;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.connectors.drift.Statistics.Statistic;
import org.fengqiao.connectors.feed.Feed;

/**
 * Whence an indicator of the warehouse comes (血缘): the fields of the case record that it is made
 * of, and the columns of the legacy systems that fill them.
 *
 * @param indicator number in the catalogue of indicators
 * @param chinese its name
 * @param english its name
 * @param relation where the warehouse has it
 * @param origins each feed's part in it
 */
public record Lineage(
    String indicator, String chinese, String english, String relation, List<Origin> origins) {

  /** Nobody changes it afterwards. */
  public Lineage {
    origins = List.copyOf(origins);
  }

  /**
   * A field, as one feed fills it.
   *
   * @param feed for example justice.mediation
   * @param field of the case record; an aspect by its own name
   * @param columns of the legacy system, those of a child table after its name and a dot; none when
   *     the feed leaves the field to its default
   */
  public record Origin(String feed, String field, List<String> columns) {

    /** Nobody changes it afterwards. */
    public Origin {
      columns = List.copyOf(columns);
    }
  }

  /** The lineage of every indicator, as far as the feeds go, in the order of the catalogue. */
  public static List<Lineage> of(List<Feed> feeds) {
    List<Lineage> all = new ArrayList<>();
    for (Statistic statistic : Statistics.all()) {
      List<Origin> origins = new ArrayList<>();
      for (Feed feed : feeds) {
        if (statistic.departments().contains(feed.department())) {
          origins.addAll(origins(statistic, feed));
        }
      }
      all.add(
          new Lineage(
              statistic.id(),
              statistic.chinese(),
              statistic.english(),
              statistic.relation(),
              origins));
    }
    return all;
  }

  private static List<Origin> origins(Statistic statistic, Feed feed) {
    ColumnUses uses = new ColumnUses(feed);
    return statistic.fields().stream()
        .sorted()
        .map(field -> new Origin(feed.name(), field, List.copyOf(uses.columnsOf(field))))
        .toList();
  }
}
