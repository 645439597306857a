package org.fengqiao.connectors.capture;

import java.util.ArrayList;
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

  /** Hands on rows that are new or changed, and everything that could not be read. */
  public void accept(List<? extends Captured> rows, CaptureSink.Phase phase)
      throws InterruptedException, CaptureException {
    List<Captured.CaseRow> cases = new ArrayList<>(rows.size());
    List<Captured> handed = new ArrayList<>(rows.size());
    for (Captured row : rows) {
      switch (row) {
        case Captured.CaseRow caseRow -> cases.add(caseRow);
        case Captured.Unreadable unreadable -> handed.add(unreadable);
      }
    }
    List<SeenVersions.Reading> fresh = seen.fresh(cases);
    fresh.forEach(reading -> handed.add(reading.row()));
    if (!handed.isEmpty()) {
      sink.accept(handed, phase);
    }
    seen.remember(fresh);
  }
}
