package org.fengqiao.connectors.runner;

import java.time.Clock;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.Capture;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.JdbcDrivers;
import org.fengqiao.connectors.capture.PositionPolicy;
import org.fengqiao.connectors.capture.RowVerdicts;
import org.fengqiao.connectors.capture.cdc.LogCapture;
import org.fengqiao.connectors.capture.difference.DifferenceCapture;
import org.fengqiao.connectors.capture.file.FolderCapture;
import org.fengqiao.connectors.capture.poll.PollCapture;
import org.fengqiao.connectors.capture.push.PushCapture;
import org.fengqiao.connectors.capture.push.PushDesk;
import org.fengqiao.connectors.capture.trigger.TriggerCapture;
import org.fengqiao.connectors.capture.web.ServiceCapture;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.Source;

/** Chooses the capture for a feed's source. */
final class Captures {

  private static final String SEEN = "seen versions";

  private final JdbcDrivers drivers;
  private final DataSource edgeStore;
  private final PositionPolicy policy;
  private final EdgeKeys keys;
  private final PushDesk desk;
  private final Clock clock;

  Captures(
      JdbcDrivers drivers,
      DataSource edgeStore,
      PositionPolicy policy,
      EdgeKeys keys,
      PushDesk desk,
      Clock clock) {
    this.drivers = drivers;
    this.edgeStore = edgeStore;
    this.policy = policy;
    this.keys = keys;
    this.desk = desk;
    this.clock = clock;
  }

  /** Which databases the captures can reach. */
  JdbcDrivers drivers() {
    return drivers;
  }

  Capture of(Feed feed, ConnectionSettings connection, RowVerdicts verdicts) {
    return switch (feed.source()) {
      case Source.Log log ->
          new LogCapture(
              feed, log, connection, drivers, edgeStore, policy, keys.digests(feed, SEEN));
      case Source.Poll poll ->
          new PollCapture(
              feed, poll, connection, drivers, edgeStore, keys.digests(feed, SEEN), clock);
      case Source.Trigger trigger ->
          new TriggerCapture(
              feed, trigger, connection, drivers, edgeStore, keys.digests(feed, SEEN), clock);
      case Source.Difference difference ->
          new DifferenceCapture(
              feed, difference, connection, drivers, edgeStore, keys.digests(feed, SEEN), clock);
      case Source.Folder folder ->
          new FolderCapture(
              feed, folder, connection, edgeStore, keys.digests(feed, SEEN), verdicts);
      case Source.Service service ->
          new ServiceCapture(feed, service, connection, edgeStore, keys.digests(feed, SEEN), clock);
      case Source.Push push ->
          new PushCapture(
              feed, push, connection, desk, edgeStore, keys.digests(feed, SEEN), verdicts, clock);
    };
  }
}
