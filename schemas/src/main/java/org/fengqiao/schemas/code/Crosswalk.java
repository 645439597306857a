package org.fengqiao.schemas.code;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.fengqiao.schemas.message.CrosswalkMatch;
import org.fengqiao.schemas.message.Department;
import org.jspecify.annotations.Nullable;

/**
 * How one department's dispute classes map to the canonical types (对照表). A department has several
 * schemes: editions of a code table (COURT_2020, COURT_2025) or tables side by side (finance: one
 * for each trade).
 */
public final class Crosswalk {

  /**
   * Where a source value maps to.
   *
   * @param canonicalCode code in {@link DisputeTypes}
   * @param match how well it fits
   */
  public record Target(String canonicalCode, CrosswalkMatch match) {}

  private static final Map<Department, Crosswalk> ALL = readAll();

  private final Department department;
  private final Map<String, CrosswalkScheme> schemes = new TreeMap<>();

  private Crosswalk(Department department) {
    this.department = department;
    for (CSVRecord row :
        CsvResource.rows("crosswalk_" + department.name().toLowerCase(Locale.ROOT) + ".csv")) {
      CrosswalkMatch match = CrosswalkMatch.valueOf(row.get("match").toUpperCase(Locale.ROOT));
      schemes
          .computeIfAbsent(row.get("scheme"), scheme -> new CrosswalkScheme())
          .add(row.get("code"), row.get("name"), new Target(row.get("canonical_code"), match));
    }
  }

  private static Map<Department, Crosswalk> readAll() {
    Map<Department, Crosswalk> all = new EnumMap<>(Department.class);
    for (Department department : Department.values()) {
      all.put(department, new Crosswalk(department));
    }
    return all;
  }

  /** The crosswalk of a department. */
  public static Crosswalk of(Department department) {
    return Objects.requireNonNull(ALL.get(department));
  }

  /** The schemes of the department, sorted. */
  public Set<String> schemes() {
    return Collections.unmodifiableSet(schemes.keySet());
  }

  /**
   * The target of a source value; empty when the value is blank, not in the table, or a name that
   * several lines share.
   *
   * @param codeOrName a code with or without leading zeros, a name, or a path of names joined by
   *     slashes
   * @throws IllegalArgumentException when the department has no such scheme
   */
  public Optional<Target> find(String scheme, @Nullable String codeOrName) {
    CrosswalkScheme lines = schemes.get(scheme);
    if (lines == null) {
      throw new IllegalArgumentException(
          "Department "
              + department
              + " has no crosswalk scheme '"
              + scheme
              + "'; use one of "
              + schemes());
    }
    return codeOrName == null
        ? Optional.empty()
        : Optional.ofNullable(lines.find(HalfWidth.of(codeOrName)));
  }
}
