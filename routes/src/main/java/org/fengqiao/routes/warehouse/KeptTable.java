package org.fengqiao.routes.warehouse;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A table that keeps what a view counts. Months that have not changed are not written again.
 *
 * @param name the table
 * @param part the column that, with the month, names what is replaced as a whole
 * @param source the view, with the same columns in the same order
 */
record KeptTable(String name, String part, String source) {

  /** Replaces each month of each part in which the view now counts otherwise. */
  void bringUpToDate(JdbcTemplate jdbc) {
    jdbc.execute(
        """
        create temp table counted on commit drop as select * from %2$s;
        create temp table differing on commit drop as
          select distinct %3$s, coalesce(month, '-infinity') as month from (
            (table counted except all table %1$s) union all (table %1$s except all table counted)) d;
        delete from %1$s k using differing d
          where k.%3$s = d.%3$s and coalesce(k.month, '-infinity') = d.month;
        insert into %1$s select c.* from counted c
          join differing d on c.%3$s = d.%3$s and coalesce(c.month, '-infinity') = d.month;
        drop table counted, differing;
        """
            .formatted(name, source, part));
  }
}
