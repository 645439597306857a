package org.fengqiao.routes.warning.outbreak;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.fengqiao.routes.GoldenTable;

/** What R's package surveillance answered; the first line of the file names the versions. */
record Golden(List<CSVRecord> rows) {

  static Golden recorded() {
    return new Golden(GoldenTable.read("/outbreak/golden.csv"));
  }

  /** Every week that was judged, with the counts up to it. */
  Stream<Week> judged() {
    Map<String, List<CSVRecord>> bySeries =
        rows.stream().collect(Collectors.groupingBy(row -> row.get("series")));
    return bySeries.values().stream()
        .flatMap(
            series -> {
              List<Integer> counts =
                  series.stream().map(row -> Integer.valueOf(row.get("count").strip())).toList();
              return series.stream()
                  .filter(row -> !row.get("cusum").equals("NA"))
                  .map(row -> new Week(row, counts.subList(0, number(row))));
            });
  }

  private static int number(CSVRecord row) {
    return Integer.parseInt(row.get("week"));
  }

  /** A week and all before it. */
  record Week(CSVRecord row, List<Integer> counts) {

    /** How many weeks the recorded chart had then added up. */
    int summed() {
      return counts.size() - (5 * 52 + 27) + 1;
    }

    boolean has(String column) {
      return !row.get(column).startsWith("NA");
    }

    double number(String column) {
      return Double.parseDouble(row.get(column));
    }

    @Override
    public String toString() {
      return row.get("series") + " " + row.get("week");
    }
  }
}
