package org.fengqiao.ops.demo.legacy;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fengqiao.ops.demo.world.Trace;
import org.fengqiao.ops.demo.world.TrueDispute;

/** Loads a world's history into the legacy systems, some thousand rows at a time. */
public final class HistoryLoad {

  private static final int CHUNK = 2000;

  private final LegacySystems legacy;

  /** Creates a load into running systems. */
  public HistoryLoad(LegacySystems legacy) {
    this.legacy = legacy;
  }

  /**
   * Loads disputes in their order.
   *
   * @param disputes read one by one, and not held
   * @param loaded told of each dispute as soon as it stands in a batch
   * @throws SQLException when a database refuses a row
   * @throws IOException when a file cannot be written
   */
  public void load(Stream<TrueDispute> disputes, Consumer<TrueDispute> loaded)
      throws SQLException, IOException {
    Map<LegacyStore, List<Trace>> waiting = new HashMap<>();
    Iterator<TrueDispute> all = disputes.iterator();
    while (all.hasNext()) {
      TrueDispute dispute = all.next();
      for (Trace trace : dispute.traces()) {
        LegacyStore store = legacy.storeOf(trace);
        List<Trace> traces = waiting.computeIfAbsent(store, s -> new ArrayList<>());
        traces.add(trace);
        if (traces.size() >= CHUNK) {
          store.load(traces);
          traces.clear();
        }
      }
      loaded.accept(dispute);
    }
    for (var rest : waiting.entrySet()) {
      rest.getKey().load(rest.getValue());
    }
  }
}
