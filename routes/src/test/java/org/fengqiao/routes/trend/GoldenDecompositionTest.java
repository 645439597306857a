package org.fengqiao.routes.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.fengqiao.routes.GoldenTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Series are taken apart as R's stl does; the golden file's first line names R's version. */
class GoldenDecompositionTest {

  @ParameterizedTest
  @CsvSource({"months, 1e-6", "weeks, 1e-6", "two_years, 1e-6", "even_months, 0.02"})
  void thePartsAreThoseOfR(String series, double tolerance) {
    List<CSVRecord> rows = golden(series);
    Decomposition parts =
        Decomposition.of(
                rows.stream().map(row -> Long.valueOf(row.get("count"))).toList(),
                Integer.parseInt(rows.getFirst().get("year")))
            .orElseThrow();

    for (int index = 0; index < rows.size(); index++) {
      CSVRecord row = rows.get(index);
      close(parts.season().get(index), row.get("season"), tolerance);
      close(parts.trend().get(index), row.get("trend"), tolerance);
      close(parts.remainder().get(index), row.get("remainder"), tolerance);
    }
  }

  @Test
  void lessThanTwoYearsHaveNoSeason() {
    assertThat(Decomposition.of(Collections.nCopies(23, 5L), 12)).isEmpty();
  }

  private static void close(double value, String recorded, double tolerance) {
    assertThat(value).isCloseTo(Double.parseDouble(recorded), within(tolerance));
  }

  private static List<CSVRecord> golden(String series) {
    return GoldenTable.read("/trend/golden.csv").stream()
        .filter(row -> row.get("series").equals(series))
        .toList();
  }
}
