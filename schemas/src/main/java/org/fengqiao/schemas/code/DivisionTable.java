package org.fengqiao.schemas.code;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.fengqiao.schemas.code.Division.Standing;

/**
 * The current divisions as read from {@code divisions.csv}: every name, and every county with its
 * parents.
 */
record DivisionTable(Map<String, String> names, Map<String, Division> counties) {

  static DivisionTable read() {
    Map<String, String> names = new HashMap<>();
    Map<String, String> parents = new HashMap<>();
    Map<String, Division> counties = new LinkedHashMap<>();
    for (CSVRecord row : CsvResource.rows("divisions.csv")) {
      String code = row.get("code");
      names.put(code, row.get("name"));
      parents.put(code, row.get("parent"));
      Standing standing =
          switch (row.get("level")) {
            case "PROVINCE", "PREFECTURE" -> null;
            case "STATISTICAL" -> Standing.STATISTICAL;
            default -> Standing.STANDARD;
          };
      if (standing != null) {
        counties.put(code, county(code, names, parents, standing));
      }
    }
    return new DivisionTable(names, counties);
  }

  // Parents stand before their counties in the file.
  private static Division county(
      String code, Map<String, String> names, Map<String, String> parents, Standing standing) {
    String province = code.substring(0, 2) + "0000";
    // A city without counties hangs on its province in the file, but is its own prefecture.
    String prefecture = code.endsWith("00") ? code : required(parents, code, "parent");
    return new Division(
        code,
        required(names, code, "name"),
        prefecture,
        required(names, prefecture, "name"),
        province,
        required(names, province, "name"),
        standing);
  }

  private static String required(Map<String, String> column, String code, String title) {
    String value = column.get(code);
    if (value == null) {
      throw new IllegalStateException(
          "divisions.csv: "
              + code
              + " has no "
              + title
              + " before the lines that need it; put it above them");
    }
    return value;
  }
}
