package org.fengqiao.connectors.capture;

import java.util.List;

/**
 * Hands on what captures without a log have read: drops what was handed on before, gives versions,
 * and remembers them once the broker has confirmed the rows.
 */
public final class VersionedSink {

  private final SeenVersions seen;
  private final CaptureSink sink;

  /** Hands rows to the sink. */
  public VersionedSink(SeenVersions seen, CaptureSink sink) {
    this.seen = seen;
    this.sink = sink;
  }

  /**
   * Hands on what is new or changed, be it a row or something that could not be read.
   *
   * @return what was handed on
   */
  public List<Captured> accept(List<? extends Captured> rows, CaptureSink.Phase phase)
      throws InterruptedException, CaptureException {
    List<SeenVersions.Reading> fresh = seen.fresh(rows);
    List<Captured> captured = fresh.stream().map(SeenVersions.Reading::captured).toList();
    if (!fresh.isEmpty()) {
      seen.hand(fresh);
      sink.accept(captured, phase);
      seen.remember(fresh);
    }
    return captured;
  }

  /** Says which columns the rows to come have. */
  public void columns(List<String> names) throws CaptureException {
    sink.columns(names);
  }
}
