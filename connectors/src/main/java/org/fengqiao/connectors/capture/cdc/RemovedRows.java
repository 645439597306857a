package org.fengqiao.connectors.capture.cdc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureSink;
import org.fengqiao.connectors.capture.CaptureSink.Phase;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.capture.Version;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.schemas.message.Operation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the hub of rows that the source removed while nobody followed its log: those handed on
 * before that a new load has not met. Very many of them are more likely a wrong connection or a
 * table that was emptied, so they wait for someone's word.
 */
final class RemovedRows {

  private static final Logger LOG = LoggerFactory.getLogger(RemovedRows.class);

  /** What warnings about a load are about. */
  static final String SUBJECT = "load";

  private static final int AT_ONCE = 1000;
  private static final int MOST_UNASKED = 1000;
  private static final int MOST_UNASKED_OF = 10;

  private final FeedPlace place;
  private final Source.Log log;
  private final LogLoads loads;
  private final LogLoads.Load load;
  private final HandedKeys keys;
  private final CaptureSink sink;
  private boolean due;
  private boolean asking;

  RemovedRows(
      FeedPlace place,
      Source.Log log,
      LogLoads loads,
      LogLoads.Load load,
      HandedKeys keys,
      CaptureSink sink) {
    this.place = place;
    this.log = log;
    this.loads = loads;
    this.load = load;
    this.keys = keys;
    this.sink = sink;
    this.due = load.awaitsComparison();
  }

  /** Tells what the load has not met, once; call it when every row of the load was handed on. */
  void tell() throws CaptureException, InterruptedException {
    if (!due) {
      return;
    }
    LogLoads.Word word = loads.newest().word();
    if (asking && word == LogLoads.Word.NONE) {
      return;
    }
    HandedKeys.Count count = keys.count();
    if (word == LogLoads.Word.NONE && isMany(count)) {
      ask(count);
      return;
    }
    boolean removes = word != LogLoads.Word.KEPT;
    if (removes) {
      hand();
    }
    loads.compared();
    due = false;
    if (count.missed() > 0) {
      LOG.info(
          removes
              ? "feed {}: {} rows were removed at the source while its log was not followed"
              : "feed {}: {} rows that a new load has not met stay at the hub, as someone has said",
          place.feed(),
          count.missed());
    }
    sink.warns(SUBJECT, load.isComplete() ? null : place.text("C277", log.table()));
  }

  private static boolean isMany(HandedKeys.Count count) {
    return count.missed() > MOST_UNASKED && count.missed() * MOST_UNASKED_OF > count.known();
  }

  private void ask(HandedKeys.Count count) throws CaptureException {
    asking = true;
    loads.ask(log.table(), count);
    String question = place.text("C278", count.missed(), count.known(), log.table(), place.feed());
    LOG.warn("{}", question);
    sink.warns(SUBJECT, question);
  }

  private void hand() throws CaptureException, InterruptedException {
    String after = "";
    while (true) {
      List<String> missed = keys.missed(after, AT_ONCE);
      if (missed.isEmpty()) {
        return;
      }
      List<Captured> removals = new ArrayList<>(missed.size());
      missed.forEach(key -> removals.add(removal(key)));
      sink.accept(removals, Phase.HISTORY);
      keys.forget(removals);
      after = missed.getLast();
    }
  }

  private Captured removal(String key) {
    return new Captured.CaseRow(
        key, new Version(load.removal(), 0), Operation.DELETE, keyRow(key), Map.of(), null);
  }

  /** The key's columns, where they can be told apart; nobody needs more of a removed row. */
  private SourceRow keyRow(String key) {
    String[] parts = key.split("\\|", -1);
    Map<String, @Nullable Object> columns = new HashMap<>();
    if (log.key().size() == 1) {
      columns.put(log.key().getFirst(), key);
    } else if (parts.length == log.key().size()) {
      for (int part = 0; part < parts.length; part++) {
        columns.put(log.key().get(part), parts[part]);
      }
    }
    return new SourceRow(columns);
  }
}
