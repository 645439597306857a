package org.fengqiao.schemas.code;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * What codes meant before (行政区划代码变更): a code that was abolished, renamed, or given to another
 * county later. From {@code division_history.csv}, GB/T 2260 revisions since 2002 and a few older
 * ones by hand.
 */
record DivisionHistory(Map<String, List<Entry>> entries) {

  /**
   * One former meaning of a code.
   *
   * @param lastSeen last month in which a revision of the standard had it; the epoch's month when
   *     only hearsay has it
   * @param successor today's code of the same area; empty where the area was divided or nothing
   *     certain is known
   */
  record Entry(String name, YearMonth lastSeen, String successor) {}

  private static final YearMonth UNDATED = YearMonth.of(1970, 1);

  static DivisionHistory read() {
    Map<String, List<Entry>> entries = new HashMap<>();
    for (CSVRecord row : CsvResource.rows("division_history.csv")) {
      String seen = row.get("last_seen");
      Entry entry =
          new Entry(
              row.get("name"),
              seen.isEmpty() ? UNDATED : YearMonth.parse(seen),
              row.get("successor"));
      entries.merge(row.get("old_code"), List.of(entry), DivisionHistory::joinedByDate);
    }
    return new DivisionHistory(entries);
  }

  private static List<Entry> joinedByDate(List<Entry> known, List<Entry> added) {
    return Stream.concat(known.stream(), added.stream())
        .sorted(Comparator.comparing(Entry::lastSeen))
        .toList();
  }

  /**
   * Today's code for what the code meant on the day; null when on that day it already meant what it
   * means today.
   */
  @Nullable String successorOn(String code, LocalDate day) {
    YearMonth month = YearMonth.from(day);
    for (Entry entry : entries.getOrDefault(code, List.of())) {
      if (!month.isAfter(entry.lastSeen())) {
        return entry.successor();
      }
    }
    return null;
  }

  /**
   * Today's code for the last meaning of a code that is no longer in force; null when it never was.
   */
  @Nullable String lastSuccessor(String code) {
    List<Entry> known = entries.get(code);
    return known == null ? null : known.getLast().successor();
  }
}
