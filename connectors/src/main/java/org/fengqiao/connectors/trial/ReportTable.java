package org.fengqiao.connectors.trial;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * One table of a report, for every way of writing it.
 *
 * @param title heading, in both languages
 * @param header names of the columns, in both languages
 * @param rows cells
 */
record ReportTable(String title, List<String> header, List<List<String>> rows) {

  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("org.fengqiao.connectors.trial.report", Locale.ROOT);

  ReportTable {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /** Everything that a report says; tables without a row are left out. */
  static List<ReportTable> of(TrialReport report) {
    List<ReportTable> tables = new ArrayList<>();
    tables.add(counts(report));
    tables.add(
        table(
            "refusals",
            List.of("rule", "field", "column", "rows", "remedy"),
            report.refusals().stream()
                .map(
                    one ->
                        List.of(
                            one.rule(),
                            one.field(),
                            one.column(),
                            "" + one.rows(),
                            one.remedy()))));
    tables.add(
        table(
            "missed",
            List.of("field", "column", "code", "rows", "proposal"),
            report.missed().stream()
                .map(
                    one ->
                        List.of(
                            one.field(),
                            one.column(),
                            one.code(),
                            "" + one.rows(),
                            one.proposal()))));
    tables.add(
        table(
            "filled",
            List.of("field", "records", "percent"),
            report.filled().stream()
                .map(one -> List.of(one.field(), "" + one.records(), one.percent() + "%"))));
    tables.add(
        table(
            "quality",
            List.of("flag", "records"),
            report.quality().entrySet().stream()
                .map(flag -> List.of(flag.getKey(), "" + flag.getValue()))));
    report.samples().forEach(sample -> tables.add(sample(sample)));
    return tables.stream().filter(table -> !table.rows().isEmpty()).toList();
  }

  private static ReportTable counts(TrialReport report) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(text("read"), "" + report.read()));
    rows.add(List.of(text("accepted"), "" + report.accepted()));
    rows.add(List.of(text("removed"), "" + report.removed()));
    report
        .excluded()
        .forEach((rule, count) -> rows.add(List.of(text("excluded", rule), "" + count)));
    rows.add(List.of(text("quarantined"), "" + report.quarantined()));
    return new ReportTable(text("counts"), List.of(text("outcome"), text("rows")), rows);
  }

  private static ReportTable sample(TrialReport.Sample sample) {
    return table(
        "sample",
        List.of("name", "value"),
        Stream.concat(cells(sample.before(), ""), cells(sample.after(), "→ ")));
  }

  private static Stream<List<String>> cells(Map<String, String> texts, String mark) {
    return texts.entrySet().stream().map(one -> List.of(mark + one.getKey(), one.getValue()));
  }

  private static ReportTable table(String title, List<String> header, Stream<List<String>> rows) {
    return new ReportTable(
        text(title), header.stream().map(ReportTable::text).toList(), rows.toList());
  }

  /** The first line of a report. */
  static String headline(TrialReport report) {
    return text(
        "headline",
        report.feed(),
        "" + report.version(),
        report.source(),
        "" + report.read(),
        "" + report.limit(),
        "%.1f".formatted(report.seconds()));
  }

  static String text(String key, Object... arguments) {
    return new MessageFormat(TEXTS.getString(key), Locale.ROOT).format(arguments);
  }
}
