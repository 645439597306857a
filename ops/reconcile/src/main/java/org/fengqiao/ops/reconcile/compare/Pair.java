package org.fengqiao.ops.reconcile.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fengqiao.ops.reconcile.compare.Difference.FieldDifference;
import org.fengqiao.ops.reconcile.compare.Difference.Kind;
import org.fengqiao.ops.reconcile.feed.Content;
import org.fengqiao.ops.reconcile.feed.Fate;
import org.fengqiao.ops.reconcile.feed.Field;
import org.fengqiao.ops.reconcile.hub.Fact;
import org.fengqiao.ops.reconcile.hub.Held;
import org.fengqiao.ops.reconcile.source.SourceRecord;
import org.jspecify.annotations.Nullable;

/** What both sides say of one record key. The one place that decides what is a difference. */
final class Pair {

  private final String recordKey;
  private final List<SourceRecord> source = new ArrayList<>(1);
  private @Nullable Fact fact;
  private @Nullable Held held;

  Pair(String recordKey) {
    this.recordKey = recordKey;
  }

  void add(SourceRecord record) {
    source.add(record);
  }

  void set(Fact told) {
    fact = told;
  }

  void set(@Nullable Held told) {
    held = told;
  }

  /** What the source says, to see whether it has changed since. */
  List<SourceRecord> source() {
    return List.copyOf(source);
  }

  /** How the sides differ; null when they agree. */
  @Nullable Difference difference() {
    List<SourceRecord> live =
        source.stream().filter(record -> isExpected(record.fate(), held)).toList();
    if (live.size() > 1) {
      return of(Kind.DOUBLED);
    }
    if (live.isEmpty()) {
      return fact == null ? null : of(Kind.PHANTOM);
    }
    if (fact == null) {
      return held == Held.QUARANTINED ? null : of(Kind.MISSING);
    }
    return altered(live.getFirst().content(), fact.content());
  }

  /**
   * Whether the warehouse must have a live row. Where this program reads the feed's rules itself,
   * the hub's word that it kept a row out is no excuse.
   */
  static boolean isExpected(Fate fate, @Nullable Held held) {
    return switch (fate) {
      case LIVE -> true;
      case DELETED, EXCLUDED -> false;
      case UNDECIDED -> held != Held.EXCLUDED && held != Held.EXCLUDED_YET_LIVE;
    };
  }

  /** The fields in which a record is not compared because a newer version is in the quarantine. */
  static int besides(@Nullable Held held) {
    return held == Held.QUARANTINED_BEHIND_OLDER ? Content.NOTHING_DECIDED : 0;
  }

  private @Nullable Difference altered(Content said, Content shown) {
    Set<Field> differing = said.differing(shown, besides(held));
    List<FieldDifference> fields =
        differing.stream()
            .map(
                field -> new FieldDifference(field.column(), text(field, said), text(field, shown)))
            .toList();
    return fields.isEmpty() ? null : new Difference(Kind.ALTERED, recordKey, fields, null);
  }

  private static @Nullable String text(Field field, Content content) {
    String value = content.value(field);
    return value == null ? null : field.shown(value);
  }

  private Difference of(Kind kind) {
    return new Difference(kind, recordKey, List.of(), null);
  }
}
