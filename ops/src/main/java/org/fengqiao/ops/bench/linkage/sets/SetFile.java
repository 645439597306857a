package org.fengqiao.ops.bench.linkage.sets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a file of rows whose truth is known. */
public final class SetFile {

  private SetFile() {}

  /**
   * Reads a set.
   *
   * @param name of the set
   * @param file its CSV file in UTF-8, with headings
   * @throws IllegalArgumentException when a column is missing or the truth of a row is not told
   */
  public static KnownSet read(String name, Path file, SetDescription description)
      throws IOException {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(description.separator())
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();
    try (CSVParser parser = CSVParser.parse(Files.newBufferedReader(file), format)) {
      List<String> headings = parser.getHeaderNames();
      for (String needed : needed(description)) {
        if (!headings.contains(needed)) {
          throw new IllegalArgumentException(
              "文件没有列 / no column %s in %s, only %s".formatted(needed, file, headings));
        }
      }
      List<CSVRecord> records = parser.getRecords();
      List<Attribute> attributes =
          description.kinds().isEmpty()
              ? new UnseenColumns(headings, records).attributes(description.truth())
              : described(headings, description.kinds());
      return set(name, attributes, records, description);
    }
  }

  private static List<Attribute> described(List<String> headings, Map<String, ValueKind> kinds) {
    List<Attribute> attributes = new ArrayList<>();
    for (String heading : headings) {
      ValueKind kind = kinds.get(heading);
      if (kind != null) {
        attributes.add(new Attribute(heading, kind));
      }
    }
    return attributes;
  }

  private static List<String> needed(SetDescription description) {
    List<String> needed = new ArrayList<>(description.kinds().keySet());
    needed.add(description.truth());
    return needed;
  }

  private static KnownSet set(
      String name,
      List<Attribute> attributes,
      List<CSVRecord> records,
      SetDescription description) {
    record Row(List<String> cells, int person) {}
    Map<String, Integer> people = new HashMap<>();
    List<Row> rows = new ArrayList<>();
    for (CSVRecord record : records) {
      Matcher person = description.person().matcher(record.get(description.truth()));
      if (!person.find()) {
        throw new IllegalArgumentException(
            "第 %1$d 行没有真值 / row %1$d tells no truth in %2$s: no %3$s"
                .formatted(record.getRecordNumber(), description.truth(), description.person()));
      }
      int number =
          people.computeIfAbsent(
              person.groupCount() > 0 ? person.group(1) : person.group(), any -> people.size());
      rows.add(new Row(attributes.stream().map(each -> record.get(each.name())).toList(), number));
    }
    rows.sort(Comparator.comparing(row -> String.join("\n", row.cells())));
    return new KnownSet(
        name,
        attributes,
        rows.stream().map(Row::cells).toList(),
        rows.stream().mapToInt(Row::person).toArray());
  }
}
