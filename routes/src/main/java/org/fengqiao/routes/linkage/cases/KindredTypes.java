package org.fengqiao.routes.linkage.cases;

import java.util.List;
import java.util.Map;

/**
 * Groups of dispute types under which departments file the same matter. A court goes by its cause
 * of action (案由), contract or tort; a committee, the police and the petition office go by the field
 * of life: the same quarrel is one of neighbours here and one of bodily harm there.
 */
final class KindredTypes {

  private static final String CONTRACT = "contract";
  private static final String TORT = "tort";
  private static final String HOME = "home";

  private static final Map<String, List<String>> KIN =
      Map.ofEntries(
          Map.entry("02", List.of(TORT)),
          Map.entry("03", List.of(CONTRACT, HOME)),
          Map.entry("04", List.of(CONTRACT)),
          Map.entry("05", List.of(CONTRACT)),
          Map.entry("06", List.of(TORT)),
          Map.entry("07", List.of(HOME)),
          Map.entry("08", List.of(HOME)),
          Map.entry("09", List.of(CONTRACT)),
          Map.entry("10", List.of(TORT)),
          Map.entry("11", List.of(TORT)),
          Map.entry("12", List.of(CONTRACT, HOME)),
          Map.entry("13", List.of(TORT)),
          Map.entry("14", List.of(CONTRACT)),
          Map.entry("15", List.of(CONTRACT)));

  private KindredTypes() {}

  /** By what a group of types is kindred to others; empty for one that stands alone. */
  static List<String> of(String group) {
    return KIN.getOrDefault(group, List.of());
  }
}
