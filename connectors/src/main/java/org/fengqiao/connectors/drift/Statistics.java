package org.fengqiao.connectors.drift;

import static java.util.stream.Collectors.toSet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fengqiao.connectors.capture.Problems;
import org.fengqiao.schemas.message.Department;

/** Which statistics of the warehouse rest on which fields of the case record. */
final class Statistics {

  private static final String FILE = "statistics.csv";
  private static final List<Statistic> ALL = read();

  /**
   * A statistic that the warehouse gives.
   *
   * @param id number in the catalogue of indicators
   * @param chinese its name
   * @param english its name
   * @param departments whose records it counts
   * @param fields the fields of the case record that it is made of, of the aspects each
   * @param relation where the warehouse has it
   */
  record Statistic(
      String id,
      String chinese,
      String english,
      Set<Department> departments,
      Set<String> fields,
      String relation) {
    Statistic {
      departments = Set.copyOf(departments);
      fields = Set.copyOf(fields);
    }
  }

  private Statistics() {}

  /** Every statistic, in the order of the catalogue. */
  static List<Statistic> all() {
    return ALL;
  }

  /** The statistics that are made of any of the fields of a department's records. */
  static List<Statistic> of(Department department, Set<String> fields) {
    return ALL.stream()
        .filter(statistic -> statistic.departments().contains(department))
        .filter(statistic -> statistic.fields().stream().anyMatch(fields::contains))
        .toList();
  }

  /** Their numbers and names, as a part of a text in both languages. */
  static Object named(List<Statistic> statistics) {
    if (statistics.isEmpty()) {
      return "-";
    }
    return Problems.spoken(
        String.join("、", statistics.stream().map(one -> one.id() + " " + one.chinese()).toList()),
        String.join(", ", statistics.stream().map(one -> one.id() + " " + one.english()).toList()));
  }

  private static List<Statistic> read() {
    try (InputStream file = Objects.requireNonNull(Statistics.class.getResourceAsStream(FILE));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      List<Statistic> statistics = new ArrayList<>();
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split(",", -1);
        statistics.add(
            new Statistic(
                cells[0],
                cells[1],
                cells[2],
                Arrays.stream(cells[3].split(" ")).map(Department::valueOf).collect(toSet()),
                Set.of(cells[4].split(" ")),
                cells[5]));
      }
      return List.copyOf(statistics);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
