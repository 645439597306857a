package org.fengqiao.connectors.capture.cdc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.SourceRow;
import org.fengqiao.connectors.capture.TestPostgres;
import org.fengqiao.connectors.capture.Version;
import org.fengqiao.schemas.message.Operation;
import org.junit.jupiter.api.Test;

/** Versions grow from one load to the next, wherever the source's log stands. */
class LogLoadsTest {

  private static final long FARTHEST = 1L << 60;

  private final DataSource edgeStore = TestPostgres.edgeStore();

  private static Captured row(Version version) {
    return new Captured.CaseRow(
        "1", version, Operation.UPSERT, new SourceRow(Map.of()), Map.of(), null);
  }

  @Test
  void makesEachLoadNewerThanAllThatWasHandedOnBefore() throws Exception {
    LogLoads loads = new LogLoads(edgeStore, "justice.loads");
    Random random = new Random(4711);
    Version newest = new Version(0, 0);
    for (int number = 1; number <= 40; number++) {
      // Every other time the log begins anew, lower than it was.
      long stands = 2 + (long) (random.nextDouble() * (number % 2 == 0 ? FARTHEST : 1_000));
      loads.begin(stands);
      LogLoads.Load load = loads.newest();
      Version removed = new Version(load.removal(), 0);
      Version loaded = load.raised(new Version(stands - 1, 0));
      Version changed = load.raised(new Version(stands + random.nextInt(1_000_000), 1));

      assertThat(load.number()).isEqualTo(number);
      assertThat(removed).isGreaterThan(newest).isLessThan(changed);
      assertThat(loaded).isGreaterThan(newest).isLessThan(changed);
      HandedKeys keys = new HandedKeys(edgeStore, "justice.loads", "public.aj", number);
      keys.remember(List.of(row(loaded), row(changed)));
      newest = changed;
    }
  }
}
