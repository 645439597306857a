package org.fengqiao.connectors.capture.trigger;

import java.util.Map;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.PositionStore;
import org.jspecify.annotations.Nullable;

/** How far a feed has come in its change table, in the edge's store. */
final class Progress {

  private static final String LOADED = "first-pass";
  private static final String SETTLED = "settled";
  private static final String NEWEST = "newest";

  private final PositionStore positions;
  private final boolean loaded;
  private long settled;
  private @Nullable Long newest;

  private Progress(PositionStore positions, boolean loaded, long settled, @Nullable Long newest) {
    this.positions = positions;
    this.loaded = loaded;
    this.settled = settled;
    this.newest = newest;
  }

  /** What was stored last. */
  static Progress read(PositionStore positions) throws CaptureException {
    Map<String, String> stored = positions.read();
    Long settled = number(stored, SETTLED);
    return new Progress(
        positions,
        stored.containsKey(LOADED),
        settled == null ? 0 : settled,
        number(stored, NEWEST));
  }

  private static @Nullable Long number(Map<String, String> stored, String name) {
    String text = stored.get(name);
    return text == null ? null : Long.valueOf(text);
  }

  /** Whether the table was read whole. */
  boolean isLoaded() {
    return loaded;
  }

  /**
   * The number up to which every change was taken. It is 0 at first, whatever numbers are there: a
   * change with a smaller one than these may be in a transaction that was open while the table was
   * read.
   */
  long settled() {
    return settled;
  }

  /** The greatest number that was taken; null before the first. */
  @Nullable Long newest() {
    return newest;
  }

  /** The table was read whole. */
  void loaded() throws CaptureException {
    positions.write(Map.of(LOADED, "done"));
  }

  /** Changes were taken; call it only after the broker has confirmed them. */
  void reached(long nowSettled, long top) throws CaptureException {
    if (newest == null || newest < top) {
      positions.write(Map.of(SETTLED, Long.toString(nowSettled), NEWEST, Long.toString(top)));
      newest = top;
      settled = nowSettled;
    } else {
      settles(nowSettled);
    }
  }

  /** What was missing has come, or will not come any more. */
  void settles(long nowSettled) throws CaptureException {
    if (settled != nowSettled) {
      positions.write(Map.of(SETTLED, Long.toString(nowSettled)));
      settled = nowSettled;
    }
  }
}
