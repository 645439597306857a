package org.fengqiao.ops.reconcile.feed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.ops.reconcile.reading.Reading;
import org.jspecify.annotations.Nullable;

/** A feed file, as far as this program needs it. */
public final class FeedFile {

  private final String name;
  private final int version;
  private final Source source;
  private final EnumMap<Field, FieldRule> rules;
  private final @Nullable Condition deleted;
  private final List<Condition> exclusions;

  FeedFile(
      String name,
      int version,
      Source source,
      Map<Field, FieldRule> rules,
      @Nullable Condition deleted,
      List<Condition> exclusions) {
    this.name = name;
    this.version = version;
    this.source = source;
    this.rules = new EnumMap<>(rules);
    this.deleted = deleted;
    this.exclusions = List.copyOf(exclusions);
  }

  /** The feed's name, which every record key begins with. */
  public String name() {
    return name;
  }

  /** Version of the mapping. */
  public int version() {
    return version;
  }

  /** Where the rows come from. */
  public Source source() {
    return source;
  }

  /** What a record key of this feed begins with. */
  public String prefix() {
    return name + ":";
  }

  /** The fields of which nothing can be compared: their first way is beyond this program. */
  public Set<Field> notCompared() {
    Set<Field> beyond = new LinkedHashSet<>();
    rules.forEach(
        (field, rule) -> {
          if (!rule.isPlain()) {
            beyond.add(field);
          }
        });
    return beyond;
  }

  /** The columns that must be read, the key's first, in lower case; nothing else is asked for. */
  public List<String> columns() {
    Set<String> columns = new LinkedHashSet<>(source.key());
    rules.values().forEach(rule -> columns.addAll(rule.columns()));
    conditions().stream()
        .filter(condition -> condition.cell().isPlain())
        .forEach(condition -> columns.addAll(condition.cell().columns()));
    if (!source.files().changed().isEmpty()) {
      columns.add(source.files().changed());
    }
    return List.copyOf(columns);
  }

  private List<Condition> conditions() {
    List<Condition> conditions = new ArrayList<>(exclusions);
    if (deleted != null) {
      conditions.add(deleted);
    }
    return conditions;
  }

  /** What must become of a row. */
  public Fate fate(Map<String, ? extends @Nullable Object> row) {
    if (conditions().stream().anyMatch(condition -> !condition.cell().isPlain())) {
      return Fate.UNDECIDED;
    }
    if (deleted != null && deleted.holds(row)) {
      return Fate.DELETED;
    }
    return exclusions.stream().anyMatch(exclusion -> exclusion.holds(row))
        ? Fate.EXCLUDED
        : Fate.LIVE;
  }

  /** What the row's record must say. */
  public Content content(Map<String, ? extends @Nullable Object> row) {
    List<@Nullable String> values = new ArrayList<>();
    int undecided = 0;
    for (Field field : Field.values()) {
      FieldRule rule = rules.get(field);
      switch (rule == null ? Reading.MISSING : rule.read(row)) {
        case Reading.Given(String value) -> values.add(value);
        case Reading.Missing missing -> values.add(field.whenEmpty());
        case Reading.Bad bad -> values.add(field.whenEmpty());
        case Reading.Undecided none -> {
          values.add(null);
          undecided |= field.bit();
        }
      }
    }
    return new Content(values, undecided);
  }
}
