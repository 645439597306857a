package org.fengqiao.routes.warehouse;

import static org.fengqiao.routes.warehouse.FigureLines.ALL;
import static org.fengqiao.routes.warehouse.FigureLines.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fengqiao.routes.disclosure.Knowledge;
import org.fengqiao.routes.disclosure.KnownCounts;
import org.fengqiao.routes.disclosure.Place;
import org.jspecify.annotations.Nullable;

/** What the definitions say of how figures hang together. */
final class KnownDefinitions {

  /** Rates whose denominator, and counts, that are all records of the departments. */
  private static final Map<String, String> WHOLES =
      Map.of(
          "I01",
          "",
          "I32",
          "",
          "I11",
          "PETITION",
          "I17",
          "POLICE",
          "I26",
          "FINANCE",
          "I09",
          "JUSTICE",
          "I10",
          "PETITION",
          "I12",
          "PETITION",
          "I14",
          "PETITION");

  /** Counts of some records of one department. */
  private static final Map<String, String> PARTS =
      Map.of(
          "I16", "PETITION",
          "I18", "POLICE",
          "I19", "POLICE",
          "I20 LED_TO_CRIMINAL_CASE", "POLICE",
          "I20 CRIME_PREVENTED", "JUSTICE",
          "I21", "COURT",
          "I24", "JUSTICE");

  private final FigureLines figures;
  private final Knowledge knowledge;

  KnownDefinitions(FigureLines figures, Knowledge knowledge) {
    this.figures = figures;
    this.knowledge = knowledge;
  }

  /** Adds it to what somebody knows. */
  void learn() {
    WHOLES.forEach(this::learnWhole);
    PARTS.forEach(this::learnPart);
    learnMediations();
    learnBatches();
    learnAnnex();
  }

  private static String records(String department, @Nullable String type, String line) {
    return KnownCounts.records(
        new Place(department.isEmpty() ? null : department, type, line.equals(ALL) ? null : line));
  }

  private void learnWhole(String figure, String department) {
    String part = figures.whole(figure);
    figures
        .lines(figure)
        .forEach(
            line ->
                knowledge.isSum(
                    records(department, null, line), List.of(name(figure, part, line))));
  }

  private void learnPart(String figure, String department) {
    figures
        .lines(figure)
        .forEach(
            line ->
                knowledge.isSum(
                    records(department, null, line),
                    List.of(name(figure, "counted", line), name(figure, "outside", line))));
  }

  /** Each mediation came in one way; what was entrusted was entrusted by somebody. */
  private void learnMediations() {
    List<String> intakes = figures.figures("I07 ");
    if (!intakes.isEmpty()) {
      knowledge.isSum(records("JUSTICE", null, ALL), figures.names(intakes, "counted", ALL));
    }
    List<String> entrusted = figures.figures("I08 ");
    for (String line : figures.lines("I09")) {
      List<String> by = figures.names(entrusted, "counted", line);
      if (!by.isEmpty()) {
        knowledge.isSum(
            records("JUSTICE", null, line),
            Stream.concat(by.stream(), Stream.of("not entrusted " + line)).toList());
      }
    }
    if (!entrusted.isEmpty()) {
      knowledge.isSum(
          name("I07 INTAKE_ENTRUSTED", "counted", ALL), figures.names(entrusted, "counted", ALL));
    }
    for (String line : figures.lines("I24")) {
      knowledge.isSum(
          name("I24", "counted", line), List.of(name("I08 ENTRUSTED_BY_COURT", "counted", line)));
    }
  }

  private void learnBatches() {
    for (String line : figures.lines("I13")) {
      knowledge.isAtMost(name("I13", "base", line), List.of(name("I15", "base", line)));
    }
    for (String line : figures.lines("I05")) {
      knowledge.isAtMost(name("I05", "base", line), List.of(name("I04", "counted", line)));
    }
    for (String line : figures.lines("I33")) {
      knowledge.isAtMost(
          name("I33", "counted", line),
          List.of(records("JUSTICE", null, line), records("POLICE", null, line)));
    }
    for (String line : figures.lines("I25")) {
      knowledge.isAtMost(
          name("I25", "base", line),
          List.of(records("JUSTICE", null, line), records("COURT", null, line)));
    }
    Set<String> counties = new TreeSet<>();
    figures.figures("I27 ").forEach(product -> counties.addAll(figures.lines(product)));
    for (String line : counties) {
      knowledge.isSum("products " + line, figures.names(figures.figures("I27 "), "counted", line));
      knowledge.isSum(
          "products " + line,
          List.of(records("FINANCE", "15", line), records("COURT", "15", line)));
    }
  }

  private void learnAnnex() {
    for (String line : figures.lines("R1")) {
      knowledge.isSum(
          name("R1", "counted", line),
          figures.names(List.of("R2", "R3", "R4", "R5", "R6"), "counted", line));
      knowledge.isAtMost(
          name("R7", "counted", line),
          List.of(name("R2", "counted", line), name("R4", "counted", line)));
    }
    for (String kind : List.of("W", "B")) {
      for (String line : figures.lines(kind + "1")) {
        knowledge.isSum(
            name(kind + "1", "counted", line),
            figures.names(List.of(kind + "2", kind + "3"), "counted", line));
        knowledge.isAtMost(
            name(kind + "4", "counted", line), List.of(name(kind + "3", "counted", line)));
      }
    }
    for (String whole : List.of("R1", "W1", "B1")) {
      figures.lines(whole).forEach(line -> knowledge.isAtLeast(name(whole, "counted", line), 1));
    }
    if (figures.lines("B1").contains("OUT")) {
      List<String> pairs = new ArrayList<>(figures.names(figures.figures("I35 "), "base", ALL));
      pairs.add("alerts that are not due");
      knowledge.isSum(name("B1", "counted", "OUT"), pairs);
    }
    if (!figures.lines("G1").isEmpty() && !figures.lines("I28").isEmpty()) {
      knowledge.isSum(name("G1", "counted", ALL), List.of(name("I28", "counted", ALL)));
    }
    for (String share : List.of("F3", "F4")) {
      for (String department : figures.lines(share)) {
        knowledge.isSum(records(department, null, ALL), List.of(name(share, "base", department)));
      }
    }
  }
}
