package org.fengqiao.routes.linkage;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongList;
import java.util.List;
import java.util.Objects;
import org.fengqiao.routes.linkage.grouping.LiveLinkage;
import org.jspecify.annotations.Nullable;

/**
 * An index by another calibration than the one that is followed, and all links by it. To weigh
 * every pair anew takes long where there are many records, so it is made beside the live path, of
 * the records as they are when it begins; what comes, changes and goes meanwhile is brought up at
 * the end. What it holds then is decided by the records alone, as ever.
 */
final class PreparedIndex {

  private final Calibration calibration;
  private final LinkDelta delta = new LinkDelta();
  private final LiveLinkage live;

  /** Weighs all records; for a thread that nobody waits for. */
  PreparedIndex(Calibration calibration, List<Indexed> records) {
    this.calibration = calibration;
    this.live = calibration.index(delta);
    records.forEach(
        each -> live.put(each.record(), each.rank(), Objects.requireNonNull(each.evidence())));
  }

  /**
   * Whether it is by the calibration that must be followed next.
   *
   * @param due version that was switched on; null when only frequencies are to be counted
   * @param current what is followed so far
   */
  boolean isFor(@Nullable String due, Calibration current) {
    return due == null
        ? calibration.model().equals(current.model())
        : calibration.version().equals(due);
  }

  /** Takes in what has become of the records. */
  void bringUp(LiveLinkage now) {
    now.forEach(
        (record, rank, brought) -> {
          if (!brought.equals(live.evidence(record))) {
            live.put(record, rank, brought);
          }
        });
    LongList gone = new LongArrayList();
    live.forEach(
        (record, rank, brought) -> {
          if (now.evidence(record) == null) {
            gone.add(record);
          }
        });
    gone.forEach(live::remove);
  }

  Calibration calibration() {
    return calibration;
  }

  LiveLinkage live() {
    return live;
  }

  /** All links; it is told of those to come. */
  LinkDelta delta() {
    return delta;
  }
}
