package org.fengqiao.schemas.code;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;

/**
 * The departments' small code tables (代码表), each named owner.table: petition.XFJZT, police.CLJG,
 * court.JAFS, common.XB … Also court.AJLX (类型代字), court.FYDZ (法院代字 to the court's name) and
 * court.FYQH (法院代字 to its division).
 */
public final class CodeTables {

  private static final CodeTables STANDARD = new CodeTables();

  private final Map<String, Map<String, String>> tables = new HashMap<>();

  private CodeTables() {
    for (CSVRecord row : CsvResource.rows("code_tables.csv")) {
      tables
          .computeIfAbsent(row.get("table"), table -> new LinkedHashMap<>())
          .put(row.get("code"), row.get("name"));
    }
    tables.replaceAll((table, codes) -> Collections.unmodifiableMap(codes));
  }

  /** The one collection in force. */
  public static CodeTables standard() {
    return STANDARD;
  }

  /** The names of all tables, sorted. */
  public Set<String> tables() {
    return Collections.unmodifiableSet(new TreeSet<>(tables.keySet()));
  }

  /**
   * The codes of a table with their names, in the table's order.
   *
   * @throws IllegalArgumentException when there is no such table
   */
  public Map<String, String> codes(String table) {
    Map<String, String> codes = tables.get(table);
    if (codes == null) {
      throw new IllegalArgumentException(
          "There is no code table '" + table + "'; use one of " + tables());
    }
    return codes;
  }

  /**
   * The name of a code; empty when the table does not have it.
   *
   * @throws IllegalArgumentException when there is no such table
   */
  public Optional<String> name(String table, String code) {
    return Optional.ofNullable(codes(table).get(code));
  }
}
