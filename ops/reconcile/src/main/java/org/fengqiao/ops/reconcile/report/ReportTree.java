package org.fengqiao.ops.reconcile.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.fengqiao.ops.reconcile.compare.Counts;
import org.fengqiao.ops.reconcile.compare.Difference;
import org.fengqiao.ops.reconcile.compare.Outcome;
import org.fengqiao.ops.reconcile.compare.Outcome.Comparison;
import org.fengqiao.ops.reconcile.feed.Field;
import org.fengqiao.ops.reconcile.hub.Books;
import org.jspecify.annotations.Nullable;

/** A run as tables, lists, texts and numbers: what the report file holds, besides its seal. */
final class ReportTree {

  private static final int FORMAT = 1;

  /** Records that a report names of one feed; the rest is counted. */
  static final int MOST_NAMED = 10_000;

  private ReportTree() {}

  static Map<String, @Nullable Object> of(Run run) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("report", "fengqiao-reconcile");
    tree.put("format", FORMAT);
    tree.put("started_at", run.startedAt().toString());
    tree.put("finished_at", run.finishedAt().toString());
    tree.put("hub", run.hub());
    tree.put("agrees", run.agrees());
    tree.put("feeds_without_file", run.strangers());
    tree.put("feeds", run.outcomes().stream().map(ReportTree::feed).toList());
    return tree;
  }

  private static Map<String, @Nullable Object> feed(Outcome outcome) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("feed", outcome.feed().name());
    tree.put("method", outcome.feed().source().method());
    tree.put("mapping_version", outcome.feed().version());
    tree.put("agrees", outcome.agrees());
    switch (outcome.comparison()) {
      case Comparison.Compared compared -> {
        tree.put("comparison", "COMPARED");
        compared(compared, outcome.feed().columns(), tree);
      }
      case Comparison.Beyond beyond -> tree.put("comparison", "NOT_COMPARED");
      case Comparison.Failed(String reason) -> {
        tree.put("comparison", "FAILED");
        tree.put("reason", reason);
      }
    }
    Books books = outcome.books();
    tree.put("books", books == null ? null : books(books));
    return tree;
  }

  private static void compared(
      Comparison.Compared compared, List<String> columns, Map<String, @Nullable Object> tree) {
    Counts counts = compared.counts();
    tree.put("rows", counts.rows());
    tree.put("expected", counts.expected());
    tree.put("deleted", counts.deleted());
    tree.put("excluded", counts.excluded());
    tree.put("quarantined", counts.quarantined());
    tree.put("without_key", counts.keyless());
    tree.put("facts", counts.facts());
    tree.put("columns_read", columns);
    tree.put("fields", fields(compared));
    tree.put("fields_never_compared", NeverCompared.COLUMNS);
    tree.put("buckets_differing_at_first", compared.bucketsDiffering());
    tree.put("buckets_not_looked_into", compared.bucketsLeft());
    tree.put("agreed_when_looked_at_again", compared.agreedLater());
    Map<String, Object> kinds = new TreeMap<>();
    compared
        .differences()
        .forEach(one -> kinds.merge(word(one.kind()), 1, (a, b) -> (Integer) a + (Integer) b));
    tree.put("differences", kinds);
    tree.put(
        "records",
        compared.differences().stream().limit(MOST_NAMED).map(ReportTree::record).toList());
  }

  private static List<Map<String, Object>> fields(Comparison.Compared compared) {
    List<Map<String, Object>> fields = new ArrayList<>();
    for (Field field : Field.values()) {
      boolean none = compared.notCompared().contains(field);
      long undecided =
          none
              ? compared.counts().expected()
              : compared.counts().undecided().getOrDefault(field, 0L);
      fields.add(
          Map.of(
              "field",
              field.column(),
              "compared",
              compared.counts().expected() - undecided,
              "not_compared",
              undecided));
    }
    return fields;
  }

  private static Map<String, @Nullable Object> record(Difference difference) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("kind", difference.kind().name());
    tree.put("record_key", difference.recordKey());
    if (difference.twin() != null) {
      tree.put("copy_of", difference.twin());
    }
    if (!difference.fields().isEmpty()) {
      List<Map<String, @Nullable Object>> fields = new ArrayList<>();
      for (Difference.FieldDifference field : difference.fields()) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("field", field.field());
        one.put("source", field.source());
        one.put("warehouse", field.warehouse());
        fields.add(one);
      }
      tree.put("fields", fields);
    }
    return tree;
  }

  private static Map<String, @Nullable Object> books(Books books) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("captured", books.captured());
    tree.put("accepted", books.accepted());
    tree.put("duplicate", books.duplicate());
    tree.put("quarantined", books.quarantined());
    tree.put("excluded", books.excluded());
    tree.put("unaccounted", books.unaccounted());
    Map<String, Object> breaches = new TreeMap<>();
    books.breaches().forEach((breach, named) -> breaches.put(word(breach), named));
    tree.put("breaches", breaches);
    return tree;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
