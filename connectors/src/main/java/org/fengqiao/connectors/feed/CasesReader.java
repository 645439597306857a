package org.fengqiao.connectors.feed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.fengqiao.connectors.feed.FeedCase.Expected;
import org.fengqiao.connectors.feed.FeedCase.Wanted;
import org.fengqiao.schemas.message.CaseRecord;
import org.jspecify.annotations.Nullable;

/** Reads {@code cases}: rows as the source would give them, and what must come out. */
final class CasesReader {

  private static final Pattern WHOLE = Pattern.compile("0|-?[1-9]\\d{0,17}");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,17}\\.\\d{1,17}");
  private static final List<String> OUTCOMES =
      List.of("expect", "expect_reject", "expect_excluded");

  private final Findings findings;
  private final Columns columns;

  CasesReader(Findings findings, Columns columns) {
    this.findings = findings;
    this.columns = columns;
  }

  List<FeedCase> read(Yaml value) {
    return Section.items(value).stream().flatMap(item -> one(item).stream()).toList();
  }

  private Optional<FeedCase> one(Yaml item) {
    Section in =
        Section.of(
            item, findings, Set.of("name", "given", "expect", "expect_reject", "expect_excluded"));
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    Map<String, List<Map<String, @Nullable Object>>> children = new LinkedHashMap<>();
    in.required("given")
        .ifPresent(
            given ->
                Section.tableOf(given, findings)
                    .entries()
                    .forEach(
                        (name, entry) -> {
                          if (columns.children().contains(name)) {
                            children.put(name, rows(entry.value()));
                          } else {
                            row.put(lower(name), cell(entry.value()));
                          }
                        }));
    return expected(in).map(expected -> new FeedCase(in.place(), row, children, expected));
  }

  private List<Map<String, @Nullable Object>> rows(Yaml value) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (Yaml item : Section.items(value)) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      Section.tableOf(item, findings)
          .entries()
          .forEach((name, entry) -> row.put(lower(name), cell(entry.value())));
      rows.add(row);
    }
    return rows;
  }

  private static String lower(String column) {
    return new ColumnReference(null, column).column();
  }

  /** A bare number is a number, as a driver would give it; anything in quotes is text. */
  private @Nullable Object cell(Yaml value) {
    if (!(value instanceof Yaml.Text text)) {
      findings.add(FindingCode.M107, value.place(), Findings.text("kind.text"));
      return null;
    }
    if (!text.plain()) {
      return text.value();
    }
    if (WHOLE.matcher(text.value()).matches()) {
      return Long.valueOf(text.value());
    }
    if (DECIMAL.matcher(text.value()).matches()) {
      return new BigDecimal(text.value());
    }
    return text.value().isEmpty() || text.value().equals("null") ? null : text.value();
  }

  private Optional<Expected> expected(Section in) {
    List<String> named = OUTCOMES.stream().filter(in::has).toList();
    if (named.size() != 1) {
      in.missing(
          FindingCode.M113,
          named.isEmpty() ? "-" : String.join(", ", named),
          String.join(" | ", OUTCOMES));
      return Optional.empty();
    }
    return switch (named.getFirst()) {
      case "expect" -> in.value("expect").map(this::fields);
      case "expect_reject" -> in.value("expect_reject").map(this::rejected);
      default ->
          in.requiredText("expect_excluded").map(text -> new Expected.Excluded(text.value()));
    };
  }

  private Expected fields(Yaml value) {
    Map<String, Wanted> fields = new LinkedHashMap<>();
    Set<String> known = new TreeSet<>();
    CaseRecord.getClassSchema().getFields().forEach(field -> known.add(field.name()));
    Section in = Section.of(value, findings, known);
    Section.tableOf(value, new Findings())
        .entries()
        .forEach(
            (name, entry) ->
                fields.put(
                    name,
                    new Wanted(
                        in.asTexts(entry.value()).stream().map(Yaml.Text::value).toList(),
                        entry.value().place())));
    return new Expected.Fields(fields);
  }

  private Expected rejected(Yaml value) {
    Section in = Section.of(value, findings, Set.of("field", "code"));
    return new Expected.Rejected(in.text("field"), in.text("code"));
  }
}
