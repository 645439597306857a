package org.fengqiao.ops.reconcile.reading;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.fengqiao.ops.reconcile.settings.SettingsException;
import org.jspecify.annotations.Nullable;

/**
 * Code tables, crosswalks and counties, read as data from the folder in which they are published.
 */
public final class PublishedCodes {

  private static final String CROSSWALK = "crosswalk_";
  private static final String CSV = ".csv";

  private final Map<String, Map<String, String>> tables = new HashMap<>();
  private final Map<String, TypeScheme> schemes = new HashMap<>();
  private final Set<String> counties = new HashSet<>();

  private PublishedCodes() {}

  /** No codes: what goes by one is not compared. */
  public static PublishedCodes none() {
    return new PublishedCodes();
  }

  /**
   * Reads the folder.
   *
   * @throws SettingsException when a file cannot be read
   */
  public static PublishedCodes in(Path folder) {
    PublishedCodes codes = new PublishedCodes();
    rows(
        folder.resolve("code_tables.csv"),
        row ->
            codes
                .tables
                .computeIfAbsent(row.get("table"), none -> new LinkedHashMap<>())
                .put(row.get("code"), row.get("name")));
    rows(
        folder.resolve("divisions.csv"),
        row -> {
          if (row.get("level").equals("COUNTY")) {
            codes.counties.add(row.get("code"));
          }
        });
    // A code with a past may have meant another county when the case happened.
    rows(folder.resolve("division_history.csv"), row -> codes.counties.remove(row.get("old_code")));
    for (Path crosswalk : crosswalks(folder)) {
      String file = crosswalk.getFileName().toString();
      String department = file.substring(CROSSWALK.length(), file.length() - CSV.length());
      rows(
          crosswalk,
          row ->
              codes
                  .schemes
                  .computeIfAbsent(department + ":" + row.get("scheme"), none -> new TypeScheme())
                  .add(
                      row.get("code"),
                      row.get("name"),
                      row.get("match").equals("none") ? null : row.get("canonical_code")));
    }
    return codes;
  }

  private static List<Path> crosswalks(Path folder) {
    try (var files = Files.newDirectoryStream(folder, CROSSWALK + "*" + CSV)) {
      List<Path> crosswalks = new ArrayList<>();
      files.forEach(crosswalks::add);
      return crosswalks;
    } catch (IOException e) {
      throw unreadable(folder);
    }
  }

  private static void rows(Path file, Consumer<CSVRecord> listener) {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        var rows = format.parse(reader)) {
      rows.forEach(listener);
    } catch (IOException | IllegalArgumentException e) {
      throw unreadable(file);
    }
  }

  private static SettingsException unreadable(Path place) {
    return new SettingsException("代码表无法读取 / the published codes cannot be read: " + place);
  }

  /** Code to name; null for a table that is not published. */
  public @Nullable Map<String, String> codes(String table) {
    return tables.get(table);
  }

  /**
   * The dispute type that a cell's code or name stands for. What fits no line, or a line without
   * equivalent, stays undecided: other columns and tables may be asked then.
   *
   * @param department in lower case
   * @param asked schemes in their order
   */
  public Reading type(String department, List<String> asked, @Nullable Object cell) {
    String text = CellText.folded(cell);
    if (text.isEmpty()) {
      return Reading.MISSING;
    }
    for (String name : asked) {
      TypeScheme scheme = schemes.get(department + ":" + name);
      Reading reading = scheme == null ? Reading.UNDECIDED : scheme.read(text);
      if (reading != Reading.BAD) {
        return reading;
      }
    }
    return Reading.UNDECIDED;
  }

  /** The county of a code of 6, 9 or 12 digits that has only ever meant this county. */
  public Reading division(@Nullable Object cell) {
    String text = CellText.folded(cell);
    if (text.isEmpty()) {
      return Reading.MISSING;
    }
    boolean code = text.matches("\\d{6}|\\d{9}|\\d{12}");
    return code && counties.contains(text.substring(0, 6))
        ? new Reading.Given(text.substring(0, 6))
        : Reading.UNDECIDED;
  }
}
