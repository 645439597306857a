package org.fengqiao.ops.reconcile.compare;

import java.sql.SQLException;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.fengqiao.ops.reconcile.compare.Difference.Kind;
import org.fengqiao.ops.reconcile.compare.Outcome.Comparison;
import org.fengqiao.ops.reconcile.feed.FeedFile;
import org.fengqiao.ops.reconcile.hub.Books;
import org.fengqiao.ops.reconcile.hub.Copies;
import org.fengqiao.ops.reconcile.hub.HubSide;
import org.fengqiao.ops.reconcile.source.SourceException;
import org.fengqiao.ops.reconcile.source.SourceSide;
import org.jspecify.annotations.Nullable;

/** Compares one feed from its source to the warehouse. */
public final class FeedComparison {

  private static final int SECONDS_BETWEEN_LOOKS = 1;

  private final FeedFile feed;
  private final @Nullable Sides sides;
  private final HubOpener hub;
  private final Duration patience;

  /** Opens the hub's side. */
  @FunctionalInterface
  public interface HubOpener {
    /** The hub's side as it is now. */
    HubSide open() throws SQLException;
  }

  /**
   * A comparison.
   *
   * @param sides both sides; null when this program cannot read such a source
   * @param hub the hub's side alone
   * @param patience how long differing records may take to agree
   */
  public FeedComparison(FeedFile feed, @Nullable Sides sides, HubOpener hub, Duration patience) {
    this.feed = feed;
    this.sides = sides;
    this.hub = hub;
    this.patience = patience;
  }

  /** Compares; takes as long as both sides take to be read, and the patience when they differ. */
  public Outcome run() throws InterruptedException {
    Comparison comparison = comparison();
    try {
      return new Outcome(feed, comparison, books());
    } catch (SQLException e) {
      return new Outcome(feed, failed(e), null);
    }
  }

  private Comparison comparison() throws InterruptedException {
    if (sides == null) {
      return new Comparison.Beyond();
    }
    try {
      return compared(sides);
    } catch (SourceException e) {
      return new Comparison.Failed(String.valueOf(e.getMessage()));
    } catch (SQLException e) {
      return failed(e);
    }
  }

  private static Comparison failed(SQLException e) {
    return new Comparison.Failed("hub (SQLSTATE " + e.getSQLState() + ")");
  }

  private Comparison compared(Sides both)
      throws SourceException, SQLException, InterruptedException {
    Sums sums;
    Map<String, Pair> pairs = Map.of();
    BitSet differing;
    BitSet looked = new BitSet();
    try (SourceSide source = both.source();
        HubSide store = both.hub()) {
      sums = Sums.of(feed, source, store);
      differing = sums.differing();
      differing.stream().limit(DrillDown.MOST_BUCKETS).forEach(looked::set);
      if (!differing.isEmpty()) {
        pairs = DrillDown.into(looked, feed, source, store);
      }
    }
    Settling.Settled settled = new Settling(both, patience).settle(pairs);
    return new Comparison.Compared(
        sums.counts(),
        feed.notCompared(),
        differing.cardinality(),
        differing.cardinality() - looked.cardinality(),
        settled.agreed(),
        withTwins(List.copyOf(settled.left().values()), both));
  }

  private static List<Difference> withTwins(List<Difference> found, Sides both)
      throws SQLException {
    List<String> phantoms =
        found.stream()
            .filter(difference -> difference.kind() == Kind.PHANTOM)
            .map(Difference::recordKey)
            .toList();
    if (phantoms.isEmpty()) {
      return found;
    }
    try (HubSide store = both.hub()) {
      Map<String, String> twins = Copies.of(store, phantoms);
      return found.stream()
          .map(
              difference -> {
                String twin = twins.get(difference.recordKey());
                return twin == null ? difference : difference.as(Kind.DOUBLED, twin);
              })
          .toList();
    }
  }

  /** The warehouse follows the hub's store: what contradicts it must stay so to count. */
  private Books books() throws SQLException, InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      Books books;
      try (HubSide store = hub.open()) {
        books = Books.of(store, feed);
      }
      if (books.agree() || System.nanoTime() >= deadline) {
        return books;
      }
      TimeUnit.SECONDS.sleep(SECONDS_BETWEEN_LOOKS);
    }
  }
}
