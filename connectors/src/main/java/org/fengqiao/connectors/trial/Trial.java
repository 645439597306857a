package org.fengqiao.connectors.trial;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.capture.JdbcDrivers;
import org.fengqiao.connectors.capture.JdbcSource;
import org.fengqiao.connectors.capture.TableSample;
import org.fengqiao.connectors.capture.file.FolderSample;
import org.fengqiao.connectors.capture.push.PostSample;
import org.fengqiao.connectors.capture.web.ServiceSample;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.mapping.CaseMapper;
import org.fengqiao.connectors.token.TokenKey;
import org.fengqiao.connectors.token.Tokeniser;

/**
 * Tries a feed on the first rows of its source: bounded, read-only, without a position, a slot, a
 * store or a broker. Tokens are made under a key that is thrown away.
 */
public final class Trial {

  private static final int KEY_BYTES = 32;

  private Trial() {}

  /**
   * Reads and maps.
   *
   * @param feed the feed
   * @param connection how to reach its source
   * @param drivers which databases can be reached
   * @param limit most rows to read
   * @param samples how many rows to show before and after
   * @param clock stamps the records
   * @throws CaptureException when the source cannot be read
   */
  public static TrialReport run(
      Feed feed,
      ConnectionSettings connection,
      JdbcDrivers drivers,
      int limit,
      int samples,
      Clock clock)
      throws CaptureException {
    long start = System.nanoTime();
    List<Captured> rows = rows(feed, connection, drivers, limit, clock);
    CaseMapper mapper = new CaseMapper(feed, new Tokeniser(passingKey()), clock);
    Tally tally = new Tally(feed, samples);
    for (Captured row : rows) {
      switch (row) {
        case Captured.CaseRow readable -> tally.add(readable, mapper.map(readable));
        case Captured.Unreadable piece -> tally.add(piece);
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return tally.report(place(feed.source()), limit, seconds);
  }

  private static List<Captured> rows(
      Feed feed, ConnectionSettings connection, JdbcDrivers drivers, int limit, Clock clock)
      throws CaptureException {
    return switch (feed.source()) {
      case Source.Log log -> ofTable(feed, connection, drivers, log.table(), List.of(), limit);
      case Source.Poll poll ->
          ofTable(feed, connection, drivers, poll.table(), List.of(poll.changed()), limit);
      case Source.Trigger trigger ->
          ofTable(feed, connection, drivers, trigger.table(), List.of(), limit);
      case Source.Difference difference ->
          ofTable(feed, connection, drivers, difference.table(), List.of(), limit);
      case Source.Folder folder -> FolderSample.rows(feed, folder, connection, limit);
      case Source.Service service -> ServiceSample.rows(feed, service, connection, limit, clock);
      case Source.Push push -> PostSample.rows(feed, push, connection, limit, clock);
    };
  }

  private static List<Captured> ofTable(
      Feed feed,
      ConnectionSettings connection,
      JdbcDrivers drivers,
      String table,
      List<String> more,
      int limit)
      throws CaptureException {
    Map<String, Source.Child> children = feed.source().children();
    Set<String> columns = new LinkedHashSet<>(feed.source().key());
    columns.addAll(more);
    columns.addAll(feed.source().columns());
    children.values().forEach(child -> columns.addAll(child.parent().values()));
    FeedPlace place = new FeedPlace(feed.name(), feed.source().connection());
    try (JdbcSource source = JdbcSource.onlyLooking(place, connection, drivers)) {
      return TableSample.rows(
          source, table, feed.source().key(), new ArrayList<>(columns), children, limit);
    }
  }

  private static String place(Source source) {
    String what =
        switch (source) {
          case Source.Log log -> log.table();
          case Source.Poll poll -> poll.table();
          case Source.Trigger trigger -> trigger.table();
          case Source.Difference difference -> difference.table();
          case Source.Folder folder -> folder.pattern();
          case Source.Service service -> service.question().path();
          case Source.Push push -> "push";
        };
    return source.connection() + " " + what;
  }

  private static TokenKey passingKey() {
    byte[] secret = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(secret);
    return new TokenKey(1, secret);
  }
}
