package org.fengqiao.connectors.drift;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.RecordKeys;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.mapping.MappingResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is known of one feed's source: its columns as they were agreed upon, in the edge's tables,
 * and what has changed since. Written by the feed's capture, read by whoever maps its rows.
 */
public final class FeedDrift {

  private static final Logger LOG = LoggerFactory.getLogger(FeedDrift.class);

  private final Feed feed;
  private final FeedPlace place;
  private final ShapeStore store;
  private final Settlement settlement;
  private final ColumnUses uses;
  private final Map<Part, List<Change>> changes = new LinkedHashMap<>();
  private volatile OpenDrift open;
  private String told = "";

  /**
   * Opens what is known of a feed's source.
   *
   * @param feed the feed
   * @param edgeStore database with the schema {@code edge}
   */
  public FeedDrift(Feed feed, DataSource edgeStore) {
    this.feed = feed;
    this.place = new FeedPlace(feed.name(), feed.source().connection());
    this.store = new ShapeStore(edgeStore, feed.name());
    this.settlement = new Settlement(feed);
    this.uses = new ColumnUses(feed);
    this.open = new OpenDrift(feed.drift().policy(), List.of(), uses);
  }

  /**
   * Maps a row as far as the open changes let it be mapped.
   *
   * @param mapping makes a record of a row, with quality codes that it shall carry
   */
  public MappingResult map(
      Captured.CaseRow row, BiFunction<Captured.CaseRow, Set<String>, MappingResult> mapping) {
    return DriftedRow.map(open, row, mapping);
  }

  /** The changes that nobody has agreed to yet. */
  OpenDrift open() {
    return open;
  }

  FeedPlace place() {
    return place;
  }

  Feed feed() {
    return feed;
  }

  /** The columns of a part as they were last agreed upon. */
  List<ColumnShape> known(Part part) throws CaptureException {
    return store.known(part);
  }

  /** Learns what a part looks like before anything can be a change. */
  void learn(Part part, List<ColumnShape> columns) throws CaptureException {
    store.remember(part, named(columns));
  }

  /** Lets files and answers tell anew what they look like: they may have been mended since. */
  synchronized void lookAnew() {
    changes.clear();
    open = new OpenDrift(feed.drift().policy(), List.of(), uses);
  }

  /**
   * Whether a file with such a header can be this source at all. One that cannot is refused alone
   * by its reader and tells nothing of the files to come.
   */
  boolean isOfThisSource(List<String> header) {
    return uses.holdStructure(header);
  }

  /** Compares the columns that a part has now with those that were agreed upon. */
  synchronized void saw(Part part, List<ColumnShape> seen) throws CaptureException {
    List<ColumnShape> now = named(seen);
    List<ColumnShape> known = store.known(part);
    if (known.isEmpty()) {
      store.remember(part, now);
      changes.remove(part);
    } else {
      compare(part, known, now);
    }
    open =
        new OpenDrift(
            feed.drift().policy(), changes.values().stream().flatMap(List::stream).toList(), uses);
    String text = open.text(place);
    if (!text.equals(told) && !text.isEmpty()) {
      LOG.warn("{}", text);
    }
    told = text;
  }

  /** The columns with a name of their own that a database can keep; no feed file takes another. */
  private static List<ColumnShape> named(List<ColumnShape> columns) {
    Map<String, ColumnShape> named = new LinkedHashMap<>();
    for (ColumnShape column : columns) {
      if (RecordKeys.canBeStored(column.name())) {
        named.putIfAbsent(column.name(), column);
      }
    }
    return List.copyOf(named.values());
  }

  private void compare(Part part, List<ColumnShape> known, List<ColumnShape> now)
      throws CaptureException {
    Map<Change, Integer> noted = store.noted(part);
    Acceptances.Untaken accepted = store.accepted(part);
    Map<Change, Integer> open = new LinkedHashMap<>();
    List<Change> settled = new ArrayList<>();
    for (Change change : Differences.between(part.child(), known, now)) {
      if (settlement.isSettled(change, noted.get(change)) || accepted.changes().contains(change)) {
        settled.add(change);
      } else {
        open.put(change, noted.getOrDefault(change, feed.version()));
      }
    }
    List<ColumnShape> agreed = agreed(known, now, open.keySet());
    if (!agreed.equals(known)) {
      store.remember(part, agreed);
    }
    if (!open.equals(noted)) {
      store.note(part, open);
    }
    if (!accepted.changes().isEmpty()) {
      store.follow(part, accepted);
    }
    settled.forEach(
        change ->
            LOG.info(
                "feed {}: column {} {}: the feed file fits it, or somebody has agreed to it",
                feed.name(),
                change.column(),
                change.kind()));
    changes.put(part, List.copyOf(open.keySet()));
  }

  /** What is there now, but for the open changes, of which the old state stays remembered. */
  private static List<ColumnShape> agreed(
      List<ColumnShape> known, List<ColumnShape> now, Set<Change> open) {
    Map<String, Change> openByName =
        open.stream()
            .collect(Collectors.toMap(change -> change.column().column(), change -> change));
    Set<String> heirs =
        open.stream()
            .filter(change -> change.kind() == Change.Kind.RENAMED)
            .map(Change::after)
            .collect(Collectors.toSet());
    List<ColumnShape> agreed = new ArrayList<>();
    for (ColumnShape column : now) {
      if (!openByName.containsKey(column.name()) && !heirs.contains(column.name())) {
        agreed.add(column);
      }
    }
    for (ColumnShape column : known) {
      Change change = openByName.get(column.name());
      if (change != null && change.kind() != Change.Kind.ADDED) {
        agreed.add(column);
      }
    }
    agreed.sort(Comparator.comparingInt(ColumnShape::place));
    return agreed;
  }
}
