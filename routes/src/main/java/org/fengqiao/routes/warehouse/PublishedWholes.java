package org.fengqiao.routes.warehouse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.fengqiao.routes.disclosure.Whole;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a release has told already of the things that a further table counts some of: whoever knows
 * the definitions can subtract one from the other.
 */
final class PublishedWholes {

  private final JdbcClient jdbc;
  private final Release release;

  PublishedWholes(JdbcClient jdbc, Release release) {
    this.jdbc = jdbc;
    this.release = release;
  }

  /** What an indicator counts some of, by county. */
  Whole of(IndicatorDefinition indicator) {
    Whole counts = counts(indicator);
    return switch (indicator.indicator()) {
      case "I05" -> indicator("I04", "", false).hiding(counts.withheld());
      case "I13" -> indicator("I15", "", true).hiding(counts.withheld());
      case "I24" -> indicator("I08", "ENTRUSTED_BY_COURT", false).hiding(counts.withheld());
      case "I08" -> {
        Whole entrusted = indicator("I07", "INTAKE_ENTRUSTED", false);
        yield entrusted.withheld().isEmpty() ? counts.withRestTold() : counts.hidden();
      }
      case "I28" -> annex("G1", null).hiding(counts.withheld());
      case "I35" -> annex("B1", "OUT");
      default ->
          indicator.countsRecordsOfTheMonth() ? counts : Whole.NONE.hiding(counts.withheld());
    };
  }

  /** The month's records by department. */
  Whole departments() {
    return whole(
        """
        select coalesce(department, ''), records from warehouse.published_count
        where month = :month and number = :number and dispute_type is null and division is null
        """,
        "",
        "");
  }

  private Whole counts(IndicatorDefinition indicator) {
    return whole(
        """
        select coalesce(division, ''), case when bool_and(records is not null) then sum(records)::bigint end
        from warehouse.published_count
        where month = :month and number = :number and coalesce(dispute_type, '') = :item
          and coalesce(department, '') = any(string_to_array(:of, ','))
        group by 1
        """,
        // One member that is empty, for string_to_array makes none of nothing.
        indicator.isOfAllDepartments() ? "," : indicator.departments(),
        indicator.disputeType() == null ? "" : indicator.disputeType());
  }

  /** Where items are withheld altogether, a line without an item says so. */
  private Whole indicator(String of, String item, boolean base) {
    return whole(
        """
        select coalesce(division, ''), (%s)::bigint from warehouse.published_indicator
        where month = :month and number = :number and indicator = :of and coalesce(item, '') in ('', :item)
          and department is null and dispute_type is null
        """
            .formatted(base ? "base" : "round(value * coalesce(base, 1))"),
        of,
        item);
  }

  private Whole annex(String of, @Nullable String item) {
    return whole(
        """
        select '', value::bigint from warehouse.published_annex
        where month = :month and number = :number and measure = :of and coalesce(item, '') = :item
        """,
        of,
        item == null ? "" : item);
  }

  private Whole whole(String query, String of, String item) {
    Map<String, Long> told = new HashMap<>();
    Set<String> withheld = new HashSet<>();
    RowCallbackHandler each =
        row -> {
          Long count = row.getObject(2, Long.class);
          if (count == null) {
            withheld.add(row.getString(1));
          } else {
            told.put(row.getString(1), count);
          }
        };
    jdbc.sql(query)
        .param("month", release.month().atDay(1))
        .param("number", release.number())
        .param("of", of)
        .param("item", item)
        .query(each);
    return new Whole(told, withheld, false);
  }
}
