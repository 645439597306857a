package org.fengqiao.routes.warehouse;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fengqiao.routes.disclosure.Knowledge;
import org.jspecify.annotations.Nullable;

/** The lines that were read of each figure: an indicator with its item, or a measure. */
final class FigureLines {

  /** The line of all lines together. */
  static final String ALL = "*";

  private final Knowledge knowledge;
  private final Map<String, Set<String>> lines = new TreeMap<>();
  private final Set<String> rates = new TreeSet<>();

  FigureLines(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * What a number is called: of a figure in a line, what it counts, the rest of it, or its base.
   */
  static String name(String figure, String part, @Nullable String line) {
    return figure + " " + part + " " + (line == null ? ALL : line);
  }

  /** Reads a line; what is withheld has neither value nor base. */
  void read(
      String figure,
      @Nullable String line,
      @Nullable Double value,
      @Nullable Long base,
      boolean rate) {
    lines.computeIfAbsent(figure, first -> new TreeSet<>()).add(line == null ? ALL : line);
    if (rate) {
      rates.add(figure);
    }
    if (value != null && rate && base != null) {
      long counted = Math.round(value * base);
      knowledge.is(name(figure, "counted", line), counted);
      knowledge.is(name(figure, "rest", line), base - counted);
      knowledge.is(name(figure, "base", line), base);
    } else if (value != null) {
      knowledge.is(name(figure, "counted", line), Math.round(value));
    }
  }

  /** The lines of a figure. */
  Collection<String> lines(String figure) {
    return lines.getOrDefault(figure, Set.of());
  }

  /** Figures that begin so. */
  List<String> figures(String prefix) {
    return lines.keySet().stream().filter(figure -> figure.startsWith(prefix)).toList();
  }

  /** What a part is called of each of the figures that have the line. */
  List<String> names(Collection<String> figures, String part, String line) {
    return figures.stream()
        .filter(figure -> lines(figure).contains(line))
        .map(figure -> name(figure, part, line))
        .toList();
  }

  /** What all is called that a figure is of: the base of a rate, else what it counts. */
  String whole(String figure) {
    return rates.contains(figure) ? "base" : "counted";
  }

  /** Lines add up to their total, and parts to their base. */
  void learn() {
    lines.keySet().forEach(this::learnLines);
  }

  private void learnLines(String figure) {
    List<String> parts = lines(figure).stream().filter(line -> !line.equals(ALL)).toList();
    boolean rate = rates.contains(figure);
    for (String line : lines(figure)) {
      if (rate) {
        knowledge.isSum(
            name(figure, "base", line),
            List.of(name(figure, "counted", line), name(figure, "rest", line)));
      }
      if (figure.startsWith("I") && line.equals(ALL)) {
        knowledge.isAtLeast(name(figure, rate ? "base" : "counted", line), 1);
      }
    }
    for (String part : rate ? List.of("counted", "rest", "base") : List.of("counted")) {
      if (!parts.isEmpty() && lines(figure).contains(ALL)) {
        knowledge.isSum(
            name(figure, part, ALL), parts.stream().map(line -> name(figure, part, line)).toList());
      }
    }
  }
}
