package org.fengqiao.connectors.capture;

import java.util.List;
import org.fengqiao.schemas.message.FeedState;
import org.jspecify.annotations.Nullable;

/** Where a capture hands its rows. */
public interface CaptureSink {

  /** Whether rows tell of the past or of the present. */
  enum Phase {
    /** First load or replay: figures follow, alerts do not. */
    HISTORY,
    /** A change that has just happened at the source. */
    LIVE
  }

  /**
   * Maps, seals and publishes a batch; returns only when the broker has it durably (or it held
   * nothing). The capture may store its position after this call, never before. While the broker is
   * away the call waits and retries; it ends early only by the exception.
   *
   * @param rows what was read, in the source's order
   * @param phase whether the rows tell of the past or of the present
   * @throws InterruptedException when the feed is being stopped; nothing may be stored then
   * @throws CaptureException when the feed must not go on with these rows; nothing may be stored
   */
  void accept(List<Captured> rows, Phase phase) throws InterruptedException, CaptureException;

  /**
   * Says which columns the rows to come have, where the source names them apart from its rows: in
   * the header of a file.
   *
   * @param names the names in the source's order, in lower case
   * @throws CaptureException when the feed must not go on with these columns
   */
  default void columns(List<String> names) throws CaptureException {}

  /** Says that the tables may look otherwise from the next row on: the log tells of a new form. */
  default void reshaped() {}

  /** Says what the capture is doing, for the feed's report. */
  void state(FeedState state);

  /**
   * Says what the capture is doing and what its people should know or do, for the feed's report.
   *
   * @param problem code, what is wrong and the remedy, in both languages
   */
  void meets(FeedState state, String problem);

  /**
   * Says what the feed's people should know while the feed goes on; stays in the feed's report
   * until it is replaced or taken back.
   *
   * @param subject what the warning is about, so that one does not hide another
   * @param warning code, what is wrong and the remedy, in both languages; null when all is well
   */
  void warns(String subject, @Nullable String warning);
}
