package org.fengqiao.ops.drill.checker;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One live row of either side, reduced to what both must agree on.
 *
 * @param key the source's key; -1 for a warehouse row whose key no source row could have
 * @param name how to find the row
 * @param values the agreed fields, in the order of {@link Queries#FIELDS}
 */
record Row(long key, String name, List<@Nullable String> values) {

  /** The next row of a result, or null after the last. */
  static @Nullable Row next(ResultSet rows) throws SQLException {
    if (!rows.next()) {
      return null;
    }
    List<@Nullable String> values = new ArrayList<>();
    for (int i = 0; i < Queries.FIELDS.size(); i++) {
      values.add(rows.getString(3 + i));
    }
    return new Row(rows.getLong(1), rows.getString(2), values);
  }

  /** The fields in which the other row differs. */
  List<String> differences(Row other) {
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < Queries.FIELDS.size(); i++) {
      if (!Objects.equals(values.get(i), other.values.get(i))) {
        differences.add(Queries.FIELDS.get(i));
      }
    }
    return differences;
  }
}
