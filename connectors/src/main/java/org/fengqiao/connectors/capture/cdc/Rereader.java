package org.fengqiao.connectors.capture.cdc;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureException.Remedy;
import org.fengqiao.connectors.capture.CaptureSink;
import org.fengqiao.connectors.capture.CaptureSink.Phase;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.ChildRows;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.capture.RecordKeys;
import org.fengqiao.connectors.capture.RowDigest;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.capture.Version;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.schemas.message.Operation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads rows of the followed table again when somebody has ordered it, between two batches of the
 * log or while the log is silent. Its rows bear a version that is older than all that the log will
 * tell from then on and newer than all that it need not tell again: so whatever happens to a row
 * meanwhile, its newest state wins, in whichever order the two are met.
 */
final class Rereader {

  private static final Logger LOG = LoggerFactory.getLogger(Rereader.class);

  /** What warnings about an order are about. */
  static final String SUBJECT = "rereading";

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
  // The log waits as long, and its engine holds what comes meanwhile.
  private static final Duration AT_A_STRETCH = Duration.ofMillis(300);

  private final FeedPlace place;
  private final Source.Log log;
  private final JdbcSource source;
  private final LogPosition positions;
  private final LogLoads.Load load;
  private final RowDigest digests;
  private final FeedStores stores;
  private final Rereadings orders;
  private final HandedKeys keys;
  private final CaptureSink sink;
  private final KeyRange range;
  private final ChildRows children;
  private long nextLook = System.nanoTime();

  Rereader(
      FeedPlace place,
      Source.Log log,
      JdbcSource source,
      LogPosition positions,
      LogLoads.Load load,
      RowDigest digests,
      FeedStores stores,
      Rereadings orders,
      HandedKeys keys,
      CaptureSink sink) {
    this.place = place;
    this.log = log;
    this.source = source;
    this.positions = positions;
    this.load = load;
    this.digests = digests;
    this.stores = stores;
    this.orders = orders;
    this.keys = keys;
    this.sink = sink;
    this.range = new KeyRange(log);
    this.children = new ChildRows(source, log.children());
  }

  /** Follows an order for a while, if there is one; true when there is more to do at once. */
  boolean step() throws CaptureException, InterruptedException {
    long now = System.nanoTime();
    if (now - nextLook < 0) {
      return false;
    }
    long end = now + AT_A_STRETCH.toNanos();
    Optional<Rereading> reading = isLoaded() ? orders.oldest() : Optional.empty();
    while (reading.isPresent() && System.nanoTime() - end < 0) {
      reading = page(reading.get());
    }
    if (reading.isEmpty()) {
      nextLook = System.nanoTime() + BETWEEN_LOOKS.toNanos();
    }
    return reading.isPresent();
  }

  /** A load that is going on reads the rows anyway. */
  private boolean isLoaded() throws CaptureException {
    StoredOffset stored = StoredOffset.of(stores);
    return !stored.isAbsent() && !stored.isMidLoad();
  }

  /** Hands one page on; empty when nothing more is to be read now. */
  private Optional<Rereading> page(Rereading reading)
      throws CaptureException, InterruptedException {
    List<Captured> rows = new ArrayList<>();
    List<SourceRow> found;
    try {
      LogPosition.Standing<List<SourceRow>> standing =
          positions.standing(log.table(), connection -> range.page(connection, reading));
      found = standing.rows();
      rows.addAll(cases(found, load.raised(standing.version())));
    } catch (CaptureException e) {
      // A range that the source does not understand must not stop what is told by the log.
      if (e.remedy() == Remedy.HUMAN) {
        refuse(reading, e);
      } else {
        // The page is asked for again in a second; until then the feed says why it waits.
        sink.warns(SUBJECT, e.getMessage());
      }
      return Optional.empty();
    }
    if (!rows.isEmpty()) {
      keys.remember(rows);
      sink.accept(rows, Phase.HISTORY);
    }
    Rereading further =
        found.isEmpty() ? reading : reading.after(key(found.getLast()), found.size());
    orders.advance(further);
    if (found.size() == KeyRange.PAGE) {
      sink.warns(SUBJECT, place.text("C276", further.by(), log.table(), further.rows()));
      return Optional.of(further);
    }
    orders.end(further, null);
    LOG.info(
        "feed {}: {} rows of {} were read again, as {} ordered",
        place.feed(),
        further.rows(),
        log.table(),
        further.by());
    sink.warns(SUBJECT, null);
    return Optional.empty();
  }

  private void refuse(Rereading reading, CaptureException why) throws CaptureException {
    orders.end(reading, why.code());
    String text = place.text("C279", reading.by(), log.table(), why.code(), log.key().getFirst());
    LOG.warn("{}", text);
    sink.warns(SUBJECT, text);
  }

  private List<String> key(SourceRow row) {
    return log.key().stream().map(column -> String.valueOf(row.value(column))).toList();
  }

  private List<Captured> cases(List<SourceRow> found, Version version) throws CaptureException {
    List<Map<String, List<SourceRow>>> hanging = children.of(found);
    List<Captured> rows = new ArrayList<>(found.size());
    for (int number = 0; number < found.size(); number++) {
      SourceRow row = found.get(number);
      String key = RecordKeys.of(row, log.key());
      rows.add(
          key == null || !RecordKeys.canBeStored(key)
              ? RecordKeys.unusable(key, log.key(), version, row, digests)
              : new Captured.CaseRow(
                  key, version, Operation.UPSERT, row, hanging.get(number), null));
    }
    return rows;
  }
}
