package org.fengqiao.ops.demo;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.fengqiao.ops.demo.legacy.HistoryLoad;
import org.fengqiao.ops.demo.legacy.LegacySystems;
import org.fengqiao.ops.demo.world.Trace;
import org.fengqiao.ops.demo.world.TrueDispute;
import org.fengqiao.ops.demo.world.World;

/** Writes two years of history into the departments' systems, and the truth beside it. */
final class HistoryWriter {

  private static final long BETWEEN_REPORTS = TimeUnit.MILLISECONDS.toNanos(500);

  private final LegacySystems legacy;
  private final TruthBook truth;
  private final Screen screen;

  HistoryWriter(LegacySystems legacy, TruthBook truth, Screen screen) {
    this.legacy = legacy;
    this.truth = truth;
    this.screen = screen;
  }

  DemoState write(DemoState state) throws SQLException, IOException {
    screen.say("生成并装入两年历史 / loading two years of history: %,d 条 records", state.records());
    Progress progress = new Progress(state);
    World world = new World(state.seed(), state.horizon());
    new HistoryLoad(legacy).load(world.history(0, state.records()), progress);
    truth.flush();
    screen.settle(
        "历史已装入 / history loaded: %,d 条 records, %,d 起纠纷 disputes"
            .formatted(progress.records, progress.disputes));
    return state.withDisputes(progress.disputes);
  }

  private final class Progress implements Consumer<TrueDispute> {

    private final DemoState state;
    private final Pace pace;
    private long reported = System.nanoTime();
    private long records;
    private long disputes;

    private Progress(DemoState state) {
      this.state = state;
      this.pace = new Pace(state.records());
    }

    @Override
    public void accept(TrueDispute dispute) {
      for (Trace trace : dispute.traces()) {
        truth.write(state.horizon(), TruthLine.Event.LOADED, dispute, trace);
        records++;
      }
      disputes++;
      long now = System.nanoTime();
      if (now - reported > BETWEEN_REPORTS) {
        reported = now;
        screen.progress("已装入 loaded " + pace.of(records), List.of());
      }
    }
  }
}
