package org.fengqiao.connectors.drift;

import static java.util.stream.Collectors.toCollection;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.fengqiao.connectors.feed.AspectRule;
import org.fengqiao.connectors.feed.ColumnReference;
import org.fengqiao.connectors.feed.Condition;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.FieldRules;
import org.fengqiao.connectors.feed.PartyRule;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.feed.ValueRule;
import org.fengqiao.schemas.message.Department;
import org.jspecify.annotations.Nullable;

/** Which fields of the case record each column of a feed fills. */
final class ColumnUses {

  private static final String ASPECT = "aspects.";

  private final Map<ColumnReference, SortedSet<String>> fields = new HashMap<>();

  /** Columns without which rows cannot be told apart, joined or followed. */
  private final Set<ColumnReference> structure = new HashSet<>();

  private final Department department;

  ColumnUses(Feed feed) {
    department = feed.department();
    structure(feed.source());
    FieldRules rules = feed.mapping();
    rules.fields().forEach((field, ways) -> use(null, ways, field));
    rules
        .references()
        .forEach(
            rule -> {
              use(null, rule.column(), "references");
              use(null, rule.scheme(), "references");
            });
    rules.aspects().forEach(this::aspect);
    rules.parties().forEach(this::party);
    use(rules.deleted(), "operation");
    // A row that is kept out has no field; one that no longer is would be a record.
    rules.exclusions().forEach(exclusion -> use(exclusion.condition(), "operation"));
    rules
        .latest()
        .forEach(
            (child, columns) ->
                columns.forEach(column -> fieldsOfNewest(child).forEach(use(child, column))));
  }

  private void structure(Source source) {
    source.key().forEach(column -> need(null, column));
    switch (source) {
      case Source.Poll poll -> need(null, poll.changed());
      case Source.Service service -> need(null, service.changed());
      case Source.Folder folder -> need(null, folder.changed());
      case Source.Push push -> need(null, push.changed());
      case Source.Log log -> {}
      case Source.Trigger trigger -> {}
      case Source.Difference difference -> {}
    }
    source
        .children()
        .forEach(
            (name, child) -> {
              child.key().forEach(column -> need(name, column));
              need(name, child.changed());
              child
                  .parent()
                  .forEach(
                      (column, main) -> {
                        need(name, column);
                        need(null, main);
                      });
            });
  }

  private void need(@Nullable String child, @Nullable String column) {
    if (column != null) {
      ColumnReference needed = lower(new ColumnReference(child, column));
      structure.add(needed);
      fields.computeIfAbsent(needed, none -> new TreeSet<>()).add("recordKey");
    }
  }

  private void aspect(AspectRule rule) {
    for (String symbol : rule.symbols()) {
      // Each aspect is counted by statistics of its own.
      String field = ASPECT + symbol;
      switch (rule) {
        case AspectRule.Listed listed -> use(null, List.of(listed.way()), field);
        case AspectRule.Answered answered -> use(answered.condition(), field);
        case AspectRule.InTime inTime -> {
          use(inTime.child(), inTime.date(), field);
          inTime.condition().cell().columns().forEach(column -> use(inTime.child(), column, field));
        }
      }
    }
  }

  private void party(PartyRule rule) {
    for (List<ValueRule> ways : List.of(rule.side(), rule.kind(), rule.division())) {
      use(rule.child(), ways, "sides");
    }
    for (List<ColumnReference> columns : List.of(rule.numbers(), rule.phones(), rule.names())) {
      columns.forEach(column -> use(rule.child(), column, "tokens"));
    }
  }

  private void use(@Nullable Condition condition, String field) {
    if (condition != null) {
      condition.cell().columns().forEach(column -> use(null, column, field));
    }
  }

  private void use(@Nullable String child, Collection<ValueRule> ways, String field) {
    ways.forEach(way -> way.cell().columns().forEach(column -> use(child, column, field)));
  }

  /** Inside a child, a bare name means the child's own column. */
  private void use(@Nullable String child, ColumnReference column, String field) {
    ColumnReference rooted =
        column.child() == null ? new ColumnReference(child, column.column()) : column;
    fields.computeIfAbsent(lower(rooted), none -> new TreeSet<>()).add(field);
  }

  private Consumer<String> use(String child, String column) {
    return field -> use(child, new ColumnReference(child, column), field);
  }

  private SortedSet<String> fieldsOfNewest(String child) {
    SortedSet<String> found = new TreeSet<>();
    fields.forEach(
        (column, names) -> {
          if (child.equals(column.child())) {
            found.addAll(names);
          }
        });
    return found;
  }

  /** The field of the record in which a use lies: all aspects lie in one. */
  static String recordField(String use) {
    return use.startsWith(ASPECT) ? "aspects" : use;
  }

  /** The fields that a column fills, of the aspects each; none when the mapping leaves it alone. */
  Set<String> of(ColumnReference column) {
    return fields.getOrDefault(column, new TreeSet<>());
  }

  /** Whose records the columns fill. */
  Department department() {
    return department;
  }

  /** The columns that fill a field, or for an aspect that one aspect. */
  SortedSet<String> columnsOf(String field) {
    return fields.entrySet().stream()
        .filter(use -> use.getValue().contains(field))
        .map(use -> use.getKey().toString())
        .collect(toCollection(TreeSet::new));
  }

  /** Whether rows cannot be told apart, joined or followed without the column. */
  boolean isStructure(ColumnReference column) {
    return structure.contains(column);
  }

  /** Whether columns of the main row are enough to tell rows apart, join and follow them. */
  boolean holdStructure(List<String> columns) {
    return structure.stream()
        .filter(column -> column.child() == null)
        .allMatch(column -> columns.contains(column.column()));
  }

  private static ColumnReference lower(ColumnReference column) {
    return new ColumnReference(column.child(), column.column().toLowerCase(Locale.ROOT));
  }
}
