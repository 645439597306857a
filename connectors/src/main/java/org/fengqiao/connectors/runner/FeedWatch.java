package org.fengqiao.connectors.runner;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.control.BudgetCount;
import org.fengqiao.connectors.control.BudgetCounts;
import org.fengqiao.connectors.control.FeedOrder;
import org.fengqiao.connectors.control.FeedOrder.Kind;
import org.fengqiao.connectors.control.FeedOrders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks again and again at what was ordered, at the budgets and at the clock, and holds feeds. */
final class FeedWatch {

  private static final Logger LOG = LoggerFactory.getLogger(FeedWatch.class);

  private final DataSource edgeStore;
  private final Clock clock;
  private final Outage outage = new Outage();

  FeedWatch(DataSource edgeStore, Clock clock) {
    this.edgeStore = edgeStore;
    this.clock = clock;
  }

  /** One look that must succeed. */
  void lookOnce(List<WatchedFeed> feeds) throws SQLException {
    try (Connection store = edgeStore.getConnection()) {
      FeedOrders orders = new FeedOrders(store);
      Map<String, FeedOrder> newest = orders.newest();
      Map<String, FeedOrder> snapshots = orders.snapshots();
      for (WatchedFeed watched : feeds) {
        String feed = watched.feed().name();
        boolean rewinds = rewinds(orders, snapshots.get(feed), watched);
        follow(store, orders, newest.get(feed), watched, rewinds);
      }
    }
  }

  /** One of many looks: when it fails, what was ordered before holds until the next. */
  void look(List<WatchedFeed> feeds) {
    try {
      lookOnce(feeds);
      outage.over();
    } catch (SQLException e) {
      if (outage.isNew()) {
        LOG.warn(
            "The edge's own database does not tell what was ordered (SQL state {}); the feeds go on"
                + " as they do until it does",
            e.getSQLState());
      }
    } catch (RuntimeException e) {
      // A scheduled task that throws is never run again.
      LOG.error("A look at the orders failed with {}", e.getClass().getName());
    }
    feeds.forEach(WatchedFeed::measure);
  }

  private void follow(
      Connection store,
      FeedOrders orders,
      @Nullable FeedOrder before,
      WatchedFeed watched,
      boolean rewinds)
      throws SQLException {
    if (before != null && before.kind() == Kind.RESUME && before.takenAt() == null) {
      forgive(store, watched);
    }
    FeedOrder newest = orderOfTheBudget(orders, before, watched);
    FeedGate gate = watched.gate();
    Hold hold = watched.hold(newest, clock.instant());
    gate.set(hold == null && rewinds ? Hold.rewinding(watched.feed()) : hold);
    gate.settle();
    if (newest != null
        && newest.takenAt() == null
        && (newest.kind() == Kind.RESUME || gate.isAtRest())) {
      take(orders, newest);
    }
  }

  private static void take(FeedOrders orders, FeedOrder order) throws SQLException {
    orders.take(order);
    LOG.info(
        "feed {}: order {} {} of {} is followed",
        order.feed(),
        order.number(),
        order.kind(),
        order.givenBy());
  }

  /**
   * Rewinds a capture that is held; true when it must be held first. At rest is not enough: between
   * two tries it could begin while it is rewound, and store where it stood before.
   */
  private boolean rewinds(FeedOrders orders, @Nullable FeedOrder snapshot, WatchedFeed watched)
      throws SQLException {
    if (snapshot == null || snapshot.takenAt() != null) {
      return false;
    }
    if (!watched.gate().isHeldAtRest()) {
      return true;
    }
    try {
      Rewind.of(watched.feed(), edgeStore);
      take(orders, snapshot);
      return false;
    } catch (CaptureException e) {
      LOG.warn("{}", e.getMessage());
      return true;
    }
  }

  /** Whoever resumes a feed has seen what its budget was charged with. */
  private static void forgive(Connection store, WatchedFeed watched) throws SQLException {
    watched.window().forgive();
    new BudgetCounts(store).write(Map.of(watched.feed().name(), watched.window().count()));
  }

  /** A feed that has overdrawn its budget pauses by an order like any other. */
  private static @Nullable FeedOrder orderOfTheBudget(
      FeedOrders orders, @Nullable FeedOrder newest, WatchedFeed watched) throws SQLException {
    BudgetCount overdrawn = watched.window().overdrawn();
    if (overdrawn == null || newest != null && newest.kind() == Kind.PAUSE) {
      return newest;
    }
    String alarm = Hold.alarm(watched.feed(), overdrawn);
    FeedOrder order = orders.give(watched.feed().name(), Kind.PAUSE, FeedOrder.BUDGET, alarm);
    LOG.warn("feed {}: C292 {}", watched.feed().name(), alarm);
    return order;
  }
}
