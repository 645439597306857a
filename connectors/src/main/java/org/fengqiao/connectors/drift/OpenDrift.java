package org.fengqiao.connectors.drift;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.Problems;
import org.fengqiao.connectors.feed.ColumnReference;
import org.fengqiao.connectors.feed.DriftPolicy;

/**
 * The changes of a source that nobody has agreed to yet, and what they do to the feed.
 *
 * @param policy what the feed file says of them
 * @param changes the changes
 * @param uses which fields the columns fill
 */
record OpenDrift(DriftPolicy policy, List<Change> changes, ColumnUses uses) {

  private static final int MOST_TOLD = 8;

  OpenDrift {
    changes = List.copyOf(changes);
  }

  /** The changes after which the mapping no longer gets what it was written for. */
  List<Change> breaking() {
    return changes.stream()
        .filter(change -> change.breaks() && !uses.of(change.column()).isEmpty())
        .toList();
  }

  /** The columns that the mapping takes and that are there no more. */
  Set<ColumnReference> vanished() {
    Set<ColumnReference> vanished = new LinkedHashSet<>();
    breaking().stream()
        .filter(Change::isVanishing)
        .forEach(change -> vanished.add(change.column()));
    return vanished;
  }

  /** The fields that the mapping no longer fills as it should, each with the change at fault. */
  Map<String, Change> broken() {
    Map<String, Change> broken = new LinkedHashMap<>();
    breaking()
        .forEach(
            change ->
                uses.of(change.column())
                    .forEach(field -> broken.putIfAbsent(ColumnUses.recordField(field), change)));
    return broken;
  }

  /** Stops the feed where its file says so, or where it cannot be read at all any more. */
  void stopIfMust(FeedPlace place) throws CaptureException {
    if (vanished().stream().anyMatch(uses::isStructure)) {
      throw place.stops("C324", told());
    }
    if (policy == DriftPolicy.STOP && !breaking().isEmpty()) {
      throw place.stops("C320", told(), place.feed());
    }
  }

  /** What the feed's report says of the changes; empty when there is none. */
  String text(FeedPlace place) {
    if (changes.isEmpty()) {
      return "";
    }
    String code =
        breaking().isEmpty()
            ? "C323"
            : switch (policy) {
              case STOP -> "C320";
              case QUARANTINE -> "C321";
              case FLAG -> "C322";
            };
    return place.text(code, told(), place.feed());
  }

  /** Each change, what it breaks first. */
  private Object told() {
    List<Change> order = new ArrayList<>(breaking());
    changes.stream().filter(change -> !order.contains(change)).forEach(order::add);
    Object told = Problems.part("drift.more", Math.max(0, order.size() - MOST_TOLD));
    boolean more = order.size() > MOST_TOLD;
    for (Change change : order.subList(0, Math.min(order.size(), MOST_TOLD)).reversed()) {
      told = more ? Problems.part("drift.and", told(change), told) : told(change);
      more = true;
    }
    return told;
  }

  /** One change, the fields that it breaks and the statistics that rest on them. */
  Object told(Change change) {
    String kind = "drift." + change.kind().name().toLowerCase(Locale.ROOT);
    Object what = Problems.part(kind, change.column(), change.before(), change.after());
    Set<String> fields = new TreeSet<>(uses.of(change.column()));
    if (!change.breaks() || fields.isEmpty()) {
      return what;
    }
    return Problems.part(
        "drift.breaks",
        what,
        String.join(", ", fields),
        Statistics.named(Statistics.of(uses.department(), fields)));
  }
}
