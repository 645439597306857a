package org.fengqiao.connectors.feed;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fengqiao.schemas.code.CodeTables;
import org.fengqiao.schemas.code.Crosswalk;
import org.fengqiao.schemas.code.DisputeTypes;
import org.fengqiao.schemas.code.Divisions;
import org.fengqiao.schemas.message.Department;
import org.jspecify.annotations.Nullable;

/** Checks the names of code tables, crosswalks and codes that a feed file uses. */
final class Codes {

  private final Findings findings;
  private final @Nullable Department department;

  /** The department is null when the feed's name does not tell it; then any scheme passes. */
  Codes(Findings findings, @Nullable Department department) {
    this.findings = findings;
    this.department = department;
  }

  boolean known(Yaml.Text table) {
    Set<String> tables = CodeTables.standard().tables();
    if (tables.contains(table.value())) {
      return true;
    }
    findings.add(
        FindingCode.M141, table.place(), table.value(), Nearest.hint(table.value(), tables));
    return false;
  }

  void checkName(String table, String name, Place place) {
    Set<String> names = names(table);
    if (!names.contains(name)) {
      findings.add(FindingCode.M142, place, name, table, Nearest.hint(name, names));
    }
  }

  void checkComplete(String table, Set<String> mapped, Place place) {
    Set<String> left = new TreeSet<>(names(table));
    left.removeAll(new HashSet<>(mapped));
    if (!left.isEmpty()) {
      findings.add(FindingCode.M143, place, table, String.join(", ", left));
    }
  }

  private static Set<String> names(String table) {
    return CodeTables.standard().codes(table).values().stream().collect(Collectors.toSet());
  }

  boolean scheme(Yaml.Text scheme) {
    if (department == null) {
      return false;
    }
    Set<String> schemes = Crosswalk.of(department).schemes();
    if (schemes.contains(scheme.value())) {
      return true;
    }
    findings.add(
        FindingCode.M140, scheme.place(), scheme.value(), Nearest.hint(scheme.value(), schemes));
    return false;
  }

  boolean isDisputeType(String code) {
    return DisputeTypes.standard().find(code).isPresent();
  }

  boolean isProvince(String code) {
    return code.endsWith("0000") && Divisions.china().name(code).isPresent();
  }

  boolean isCounty(String code) {
    return Divisions.china().resolve(code, null).filter(d -> d.code().equals(code)).isPresent();
  }
}
