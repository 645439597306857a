package org.fengqiao.connectors.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.PositionStore;
import org.fengqiao.connectors.capture.TestPostgres;
import org.fengqiao.connectors.control.FeedOrder;
import org.fengqiao.connectors.control.FeedOrder.Kind;
import org.fengqiao.connectors.control.FeedOrders;
import org.fengqiao.connectors.control.FeedStanding;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.FeedReader;
import org.fengqiao.connectors.feed.QuietHours;
import org.junit.jupiter.api.Test;

/** Orders are followed only where nothing can get between. */
class FeedWatchTest {

  private static final String MAIN = "main";

  private final DataSource store = TestPostgres.edgeStore();
  private final Feed feed =
      Objects.requireNonNull(FeedReader.read(Path.of("departments/police/calls.yaml")).feed());
  private final PositionStore positions = new PositionStore(store, feed.name());
  private final FeedHealth health =
      new FeedHealth(feed, Clock.systemUTC(), FeedStanding.unknown(feed.name()));
  private final FeedGate gate = new FeedGate(health);
  private final WatchedFeed watched =
      new WatchedFeed(
          feed,
          QuietHours.NONE,
          gate,
          health,
          new ErrorWindow(feed.limits().budget(), Clock.systemUTC(), null),
          OptionalLong::empty,
          null);

  @Test
  void aFeedBetweenTwoTriesIsHeldBeforeItIsRewound() throws Exception {
    FeedWatch watch = new FeedWatch(store, Clock.systemUTC());
    positions.write(Map.of(MAIN, "2026-03-02T00:00:00Z"));
    try (Connection connection = store.getConnection()) {
      new FeedOrders(connection).give(feed.name(), Kind.SNAPSHOT, "ops-test", "test");
    }

    watch.lookOnce(List.of(watched));

    assertThat(positions.read()).as("its thread may begin at any time").containsKey(MAIN);
    assertThat(gate.isHeldAtRest()).isTrue();

    watch.lookOnce(List.of(watched));

    assertThat(positions.read()).doesNotContainKey(MAIN);
    assertThat(gate.isHeldAtRest()).isFalse();
    try (Connection connection = store.getConnection()) {
      assertThat(new FeedOrders(connection).snapshots().values())
          .singleElement()
          .extracting(FeedOrder::takenAt)
          .isNotNull();
    }
  }
}
