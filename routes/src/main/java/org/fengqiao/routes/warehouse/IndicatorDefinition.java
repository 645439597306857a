package org.fengqiao.routes.warehouse;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the publication of an indicator needs of its definition.
 *
 * @param facts relation that it counts
 * @param month expression: the month that a fact counts in
 * @param condition expression: which facts count
 * @param base smallest denominator of a rate, or number of values of a median
 * @param departments whose records it counts
 * @param disputeType the only first-level type that it counts; null for all
 */
record IndicatorDefinition(
    String indicator,
    String kind,
    String facts,
    String month,
    String condition,
    int base,
    String departments,
    @Nullable String disputeType) {

  /** Indicators that count things of which another one tells how many there are. */
  private static final Set<String> PARTS_OF_OTHERS = Set.of("I05", "I08", "I13", "I24");

  /** All served indicators that are no changes; those that are parts of others after these. */
  static List<IndicatorDefinition> all(JdbcTemplate jdbc) {
    return jdbc
        .query(
            """
            select indicator, kind, facts, month, condition, smallest_base, departments,
              substring(condition from 'dispute_type = ''([0-9]+)''')
            from warehouse.indicator where facts is not null and kind <> 'CHANGE' order by indicator
            """,
            (row, index) ->
                new IndicatorDefinition(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getInt(6),
                    row.getString(7),
                    row.getString(8)))
        .stream()
        .sorted(Comparator.comparing(IndicatorDefinition::isPartOfAnother))
        .toList();
  }

  private boolean isPartOfAnother() {
    return PARTS_OF_OTHERS.contains(indicator);
  }

  /** Whether it counts records of those that the month's counts count. */
  boolean countsRecordsOfTheMonth() {
    return month.equals("accepted_month") || facts.equals("warehouse.repeated_call");
  }

  /** Whether its departments are all that there are. */
  boolean isOfAllDepartments() {
    return departments.equals("COURT,FINANCE,JUSTICE,PETITION,POLICE");
  }
}
