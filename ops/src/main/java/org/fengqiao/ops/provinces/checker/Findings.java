package org.fengqiao.ops.provinces.checker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The faults that were found, each with how to find what shows it; never more than numbers. */
public final class Findings {

  private static final int NAMED = 10;

  private final Map<Fault, List<String>> first = new EnumMap<>(Fault.class);
  private final Map<Fault, Long> counts = new EnumMap<>(Fault.class);
  private long statements;
  private long alerts;
  private long refused;

  Findings() {}

  void add(Fault fault, String name) {
    counts.merge(fault, 1L, Long::sum);
    List<String> names = first.computeIfAbsent(fault, each -> new ArrayList<>());
    if (names.size() < NAMED) {
      names.add(name);
    }
  }

  void looked(long moreStatements, long moreAlerts) {
    statements += moreStatements;
    alerts += moreAlerts;
  }

  void counted(long hostile) {
    refused += hostile;
  }

  /** Whether nothing is wrong. */
  public boolean clean() {
    return counts.isEmpty();
  }

  /** Statements that were followed from one side to the other. */
  public long statements() {
    return statements;
  }

  /** The first of those that show a fault. */
  public List<String> named(Fault fault) {
    return List.copyOf(first.getOrDefault(fault, List.of()));
  }

  /** The findings for people, a line for each fault. */
  public String text() {
    return """
        报文 / statements compared  %d
        预警卷宗 / alert files followed %d
        敌意报文被拒 / hostile messages refused %d
        """
            .formatted(statements, alerts, refused)
        + Arrays.stream(Fault.values()).map(this::line).collect(Collectors.joining("\n", "", "\n"));
  }

  private String line(Fault fault) {
    long count = counts.getOrDefault(fault, 0L);
    return fault.title() + "  " + count + (count == 0 ? "" : " " + named(fault));
  }
}
