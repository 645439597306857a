package org.fengqiao.ops.reconcile.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.ops.reconcile.compare.Counts;
import org.fengqiao.ops.reconcile.compare.Difference;
import org.fengqiao.ops.reconcile.compare.Outcome;
import org.fengqiao.ops.reconcile.compare.Outcome.Comparison;
import org.fengqiao.ops.reconcile.feed.Field;
import org.fengqiao.ops.reconcile.hub.Books;

/** A run for people: a table of the feeds, then what differs. */
public final class ConsoleReport {

  private static final int MOST_NAMED = 20;
  private static final String NONE = "–";

  private final PrintWriter out;

  /** Prints there. */
  public ConsoleReport(PrintWriter out) {
    this.out = out;
  }

  /** Prints the run. */
  public void print(Run run) {
    List<List<String>> table = new ArrayList<>();
    table.add(List.of(Texts.of("table.head").split("\\|")));
    run.outcomes().forEach(outcome -> table.add(line(outcome)));
    out.print(TextTable.of(table));
    run.outcomes().forEach(this::details);
    if (!run.strangers().isEmpty()) {
      out.println(Texts.of("run.strangers", String.join(", ", run.strangers())));
    }
    out.println(Texts.of(run.agrees() ? "run.agrees" : "run.differs"));
    out.flush();
  }

  private static List<String> line(Outcome outcome) {
    List<String> line =
        new ArrayList<>(List.of(outcome.feed().name(), outcome.feed().source().method()));
    switch (outcome.comparison()) {
      case Comparison.Compared compared -> {
        Counts counts = compared.counts();
        line.add(number(counts.rows() + counts.keyless()));
        line.add(number(counts.deleted() + counts.excluded()));
        line.add(number(counts.quarantined() + counts.keyless()));
        line.add(number(counts.expected()));
        line.add(number(counts.facts()));
        line.add(number(compared.differences().size()));
      }
      case Comparison.Beyond beyond -> line.addAll(List.of(NONE, NONE, NONE, NONE, NONE, NONE));
      case Comparison.Failed failed -> line.addAll(List.of(NONE, NONE, NONE, NONE, NONE, NONE));
    }
    Books books = outcome.books();
    line.add(books == null ? NONE : number(books.unaccounted()));
    line.add(verdict(outcome));
    return line;
  }

  private static String verdict(Outcome outcome) {
    if (!outcome.agrees()) {
      return Texts.of(
          outcome.comparison() instanceof Comparison.Failed ? "feed.failed" : "feed.differs");
    }
    return Texts.of(
        outcome.comparison() instanceof Comparison.Beyond ? "feed.beyond" : "feed.agrees");
  }

  private void details(Outcome outcome) {
    String feed = outcome.feed().name();
    switch (outcome.comparison()) {
      case Comparison.Compared compared -> compared(feed, compared);
      case Comparison.Beyond beyond ->
          out.println(Texts.of("detail.beyond", feed, outcome.feed().source().method()));
      case Comparison.Failed(String reason) -> out.println(Texts.of("detail.failed", feed, reason));
    }
    Books books = outcome.books();
    if (books == null) {
      out.println(Texts.of("detail.nobooks", feed));
    } else {
      books
          .breaches()
          .forEach(
              (breach, named) ->
                  out.println(Texts.of("breach." + breach, feed, named.size(), first(named))));
    }
  }

  private void compared(String feed, Comparison.Compared compared) {
    out.println(Texts.of("detail.fields", feed, fields(compared)));
    if (compared.agreedLater() > 0) {
      out.println(Texts.of("detail.later", feed, compared.agreedLater()));
    }
    if (compared.bucketsLeft() > 0) {
      out.println(Texts.of("detail.more", feed, compared.bucketsLeft()));
    }
    List<Difference> differences = compared.differences();
    differences.stream().limit(MOST_NAMED).forEach(this::difference);
    if (differences.size() > MOST_NAMED) {
      out.println(Texts.of("detail.others", feed, differences.size() - MOST_NAMED));
    }
  }

  private static String fields(Comparison.Compared compared) {
    Set<Field> fields = EnumSet.allOf(Field.class);
    fields.removeAll(compared.notCompared());
    Map<Field, Long> undecided = compared.counts().undecided();
    return fields.stream()
        .map(
            field -> {
              long left = undecided.getOrDefault(field, 0L);
              return left == 0
                  ? field.column()
                  : field.column() + " (" + Texts.of("detail.undecided", left) + ")";
            })
        .collect(Collectors.joining(", "));
  }

  private void difference(Difference difference) {
    String fields =
        difference.fields().stream()
            .map(
                field ->
                    "%s: %s → %s"
                        .formatted(
                            field.field(),
                            field.source() == null ? NONE : field.source(),
                            field.warehouse() == null ? NONE : field.warehouse()))
            .collect(Collectors.joining("; "));
    String twin = difference.twin() == null ? "" : Texts.of("detail.twin", difference.twin());
    out.println(
        "  "
            + Texts.of("kind." + difference.kind())
            + "  "
            + difference.recordKey()
            + (fields.isEmpty() ? "" : "  " + fields)
            + twin);
  }

  private static String first(List<String> named) {
    return named.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
  }

  private static String number(long count) {
    return "%,d".formatted(count);
  }
}
