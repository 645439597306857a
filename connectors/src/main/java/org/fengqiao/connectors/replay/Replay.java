package org.fengqiao.connectors.replay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.connectors.control.FeedVersions;
import org.fengqiao.connectors.quarantine.AccessLog;
import org.fengqiao.connectors.quarantine.Correction;
import org.fengqiao.connectors.quarantine.Corrections;
import org.fengqiao.connectors.quarantine.OpenRows;
import org.fengqiao.connectors.quarantine.OpenRows.Hold;
import org.fengqiao.connectors.quarantine.QuarantinedRow;
import org.fengqiao.connectors.quarantine.RowAddress;
import org.fengqiao.connectors.quarantine.RowSelection;
import org.fengqiao.connectors.quarantine.SealOpener;
import org.jspecify.annotations.Nullable;

/**
 * Takes quarantined rows through the mapping of today. Each page of rows takes effect in one
 * transaction of the edge's store: the rows leave the quarantine, and the batch that tells the hub
 * of them waits for the running edge, which alone speaks to the broker. So a kill at any moment
 * loses nothing, and a row is sent once for all; a batch that is sent twice has the same id.
 */
public final class Replay {

  private final Connection store;
  private final SealOpener opener;
  private final Map<String, FeedMapping> feeds;
  private final OpenRows open;
  private final ReplayBatches batches;

  /**
   * Prepares a replay; nothing is read yet.
   *
   * @param store connection to the edge's store, which stays open
   * @param opener opens the rows
   * @param feeds the feeds as their files stand today, by name
   * @param clock stamps the batches
   */
  public Replay(Connection store, SealOpener opener, Map<String, FeedMapping> feeds, Clock clock) {
    this.store = store;
    this.opener = opener;
    this.feeds = Map.copyOf(feeds);
    this.open = new OpenRows(store);
    this.batches = new ReplayBatches(store, feeds, clock);
  }

  /** The effect that a replay would have; nothing changes. */
  public ReplayReport show(RowSelection selection) throws SQLException {
    return run(selection, null);
  }

  /** Replays. */
  public ReplayReport apply(RowSelection selection, ReplayOrder order) throws SQLException {
    return run(selection, order);
  }

  private ReplayReport run(RowSelection selection, @Nullable ReplayOrder order)
      throws SQLException {
    store.setAutoCommit(false);
    RowReplay rows = new RowReplay(feeds, changedVersions(), opener);
    Tally tally = new Tally();
    RowAddress after = null;
    while (true) {
      List<QuarantinedRow> page =
          open.page(selection, after, order == null ? Hold.FREE : Hold.MINE);
      if (page.isEmpty()) {
        store.rollback();
        return tally.report();
      }
      Map<RowAddress, Correction> corrections =
          new Corrections(store).newest(page.stream().map(QuarantinedRow::address).toList());
      List<ReplayedRow> replayed =
          page.stream().map(row -> rows.of(row, corrections.get(row.address()))).toList();
      replayed.forEach(tally::add);
      if (order == null) {
        store.rollback();
      } else {
        tally.batches(apply(replayed, order));
        store.commit();
      }
      after = page.getLast().address();
    }
  }

  private Set<String> changedVersions() throws SQLException {
    FeedVersions versions = new FeedVersions(store);
    Set<String> changed = new HashSet<>();
    for (FeedMapping mapping : feeds.values()) {
      if (!versions.isFree(mapping.feed())) {
        changed.add(mapping.feed().name());
      }
    }
    return changed;
  }

  private int apply(List<ReplayedRow> replayed, ReplayOrder order) throws SQLException {
    new AccessLog(store)
        .write(
            order.who(),
            AccessLog.Action.REPLAY,
            replayed.stream().map(row -> row.row().address()).toList(),
            order.reason());
    return batches.write(replayed, order);
  }
}
