package org.fengqiao.connectors.capture.trigger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.KeyedTable;
import org.fengqiao.connectors.capture.RecordKeys;
import org.fengqiao.connectors.capture.RowDigest;
import org.fengqiao.connectors.capture.SourceClock;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.capture.Version;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.schemas.message.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Makes cases of changes. A change says only which record it is about; what is handed on is the
 * record as it stands when it is read, and a removal when it does not stand any more. So several
 * changes of one record make one case, and it does not matter in which order they became visible.
 */
final class ChangedCases {

  /** The newest change of a record. */
  private record Stamp(long number, @Nullable Instant at) {
    Stamp newer(Stamp other) {
      return other.number > number ? other : this;
    }

    Version version() {
      return new Version(number, 0);
    }
  }

  /** What is looked up, and the newest change that asks for it. */
  private record Wanted(List<Object> values, Stamp stamp) {
    Wanted newer(Wanted other) {
      return other.stamp.number() > stamp.number() ? other : this;
    }
  }

  private final Source.Trigger trigger;
  private final KeyedTable table;
  private final RowDigest digests;
  private final List<List<String>> links = new ArrayList<>();

  ChangedCases(Source.Trigger trigger, KeyedTable table, RowDigest digests) {
    this.trigger = trigger;
    this.table = table;
    this.digests = digests;
    links.add(trigger.key());
    trigger.children().values().stream()
        .map(child -> List.copyOf(child.parent().values()))
        .filter(link -> !link.isEmpty() && !links.contains(link))
        .distinct()
        .forEach(links::add);
  }

  /** The cases of a page of changes: first those that are there, then those that are not. */
  List<Captured> of(List<SourceRow> changes) throws CaptureException {
    Map<List<String>, Map<String, Wanted>> wanted = new LinkedHashMap<>();
    Set<String> own = new HashSet<>();
    List<Captured> cases = new ArrayList<>();
    Stamp newest = new Stamp(0, null);
    for (SourceRow change : changes) {
      Stamp stamp =
          new Stamp(ChangeTable.number(change), SourceClock.read(change.value(ChangeTable.TIME)));
      newest = newest.newer(stamp);
      List<String> link = link(change);
      String text = link == null ? null : RecordKeys.of(change, link);
      if (link == null || text == null) {
        // A child row that names no record belongs to none.
        if (!ChangeTable.isOfChild(change)) {
          cases.add(nameless(stamp));
        }
      } else {
        wanted
            .computeIfAbsent(link, absent -> new LinkedHashMap<>())
            .merge(text, new Wanted(values(change, link), stamp), Wanted::newer);
        if (!ChangeTable.isOfChild(change)) {
          own.add(text);
        }
      }
    }
    Map<String, Stamp> stamps = new HashMap<>();
    Map<String, SourceRow> rows = new LinkedHashMap<>();
    for (Map.Entry<List<String>, Map<String, Wanted>> one : wanted.entrySet()) {
      List<List<Object>> values = one.getValue().values().stream().map(Wanted::values).toList();
      for (SourceRow row : table.with(one.getKey(), values)) {
        // A source that takes two spellings for one finds rows by a key that is not theirs.
        Wanted by = one.getValue().get(String.valueOf(RecordKeys.of(row, one.getKey())));
        String name = String.valueOf(RecordKeys.of(row, trigger.key()));
        stamps.merge(name, by == null ? newest : by.stamp(), Stamp::newer);
        rows.put(name, row);
      }
    }
    cases.addAll(standing(rows, stamps));
    wanted
        .getOrDefault(trigger.key(), Map.of())
        .forEach(
            (name, one) -> {
              // A child row can name a record that has never been there.
              if (own.contains(name) && !rows.containsKey(name) && RecordKeys.canBeStored(name)) {
                cases.add(gone(name, one.stamp()));
              }
            });
    return cases;
  }

  private List<Captured> standing(Map<String, SourceRow> rows, Map<String, Stamp> stamps)
      throws CaptureException {
    return table.cases(
        List.copyOf(rows.values()),
        row -> stampOf(row, stamps).version(),
        row -> stampOf(row, stamps).at());
  }

  private Stamp stampOf(SourceRow row, Map<String, Stamp> stamps) {
    return stamps.getOrDefault(
        String.valueOf(RecordKeys.of(row, trigger.key())), new Stamp(0, null));
  }

  private Captured gone(String name, Stamp stamp) {
    return new Captured.CaseRow(
        name,
        stamp.version(),
        Operation.DELETE,
        KeyedTable.keyRow(trigger.key(), name),
        Map.of(),
        stamp.at());
  }

  /** A change that names no record, because its key is empty. */
  private Captured nameless(Stamp stamp) {
    byte[] content = ("change " + stamp.number()).getBytes(StandardCharsets.UTF_8);
    return RecordKeys.unusable(null, trigger.key(), stamp.version(), content, digests);
  }

  /** The columns by which a change names its record: the first that are all filled. */
  private @Nullable List<String> link(SourceRow change) {
    return links.stream()
        .filter(link -> link.stream().allMatch(column -> change.value(column) != null))
        .findFirst()
        .orElse(null);
  }

  private static List<Object> values(SourceRow change, List<String> link) {
    return link.stream().flatMap(column -> Stream.ofNullable(change.value(column))).toList();
  }
}
