package org.fengqiao.schemas.code;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/**
 * Which provinces and which counties of different provinces share a border (省际边界). Computed from
 * county polygons of January 2022 and given in today's codes: 68 pairs of provinces, 989 pairs of
 * counties.
 */
public final class Borders {

  private static final Borders CHINA = new Borders();

  private final Set<String> provinces = new HashSet<>();
  private final Map<String, List<BorderPair>> byCounty = new HashMap<>();

  private Borders() {
    for (CSVRecord row : CsvResource.rows("province_borders.csv")) {
      provinces.add(row.get("province_a") + row.get("province_b"));
      provinces.add(row.get("province_b") + row.get("province_a"));
    }
    for (CSVRecord row : CsvResource.rows("county_borders.csv")) {
      add(row.get("county_a"), row.get("county_b"), row);
      add(row.get("county_b"), row.get("county_a"), row);
    }
    byCounty.replaceAll((code, pairs) -> longestFirst(pairs));
  }

  private void add(String own, String neighbour, CSVRecord row) {
    BorderPair pair =
        new BorderPair(
            own,
            neighbour,
            neighbour.substring(0, 2) + "0000",
            Double.parseDouble(row.get("kilometres")),
            row.get("kind").equals("SEA"));
    byCounty.computeIfAbsent(own, code -> new ArrayList<>()).add(pair);
  }

  private static List<BorderPair> longestFirst(List<BorderPair> pairs) {
    return pairs.stream()
        .sorted(
            Comparator.comparingDouble(BorderPair::kilometres)
                .reversed()
                .thenComparing(BorderPair::neighbour))
        .toList();
  }

  /** The one table of the country. */
  public static Borders china() {
    return CHINA;
  }

  /**
   * Whether two provinces, six digits each, have a common border; a province is not its own
   * neighbour.
   */
  public boolean provincesAdjacent(String a, String b) {
    return provinces.contains(a + b);
  }

  /**
   * The counties of other provinces that touch the county, longest border first; empty for an
   * inland county.
   */
  public List<BorderPair> ofCounty(String code) {
    return byCounty.getOrDefault(code, List.of());
  }
}
