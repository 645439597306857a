package org.fengqiao.ops.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.fengqiao.ops.drill.checker.Checker;
import org.fengqiao.ops.drill.checker.Verdict;
import org.fengqiao.ops.drill.workload.Mix;
import org.fengqiao.ops.drill.workload.Workload;
import org.fengqiao.ops.rig.CommandLog;
import org.fengqiao.ops.rig.DatabaseServer.Database;
import org.fengqiao.ops.rig.JusticeRegister;
import org.fengqiao.ops.system.Installation.Machine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an installation must stand, however its parts are run. */
abstract class SystemContract {

  private static final int HISTORY = 500;
  private static final double STEPS_PER_SECOND = 15;
  private static final Duration WHILE_CUT = Duration.ofSeconds(4);

  @TempDir Path folder;

  @BeforeAll
  static void quiet() {
    CommandLog.quiet();
  }

  /** An installation whose databases run and whose other parts do not yet. */
  abstract Installation install(Path folder) throws Exception;

  @Test
  void aBrokenLineAndDeadMachinesLoseDoubleAndAlterNothing() throws Exception {
    long seed = new Random().nextInt(1_000_000);
    try (Installation installation = install(folder)) {
      JusticeRegister.create(installation.register());
      Petitions petitions = new Petitions(installation.petitions(), seed);
      petitions.add(50);
      installation.start();
      Database hub = installation.hubStore();
      Workload load =
          Workload.start(
              installation.register().dataSource(),
              seed,
              Mix.EVERYTHING,
              HISTORY,
              STEPS_PER_SECOND);
      awaitArrival(hub, load.mark());

      installation.cut();
      petitions.add(20);
      long behindTheCut = load.mark();
      await("nothing passes a line that is cut")
          .during(WHILE_CUT)
          .atMost(WHILE_CUT.multipliedBy(3))
          .until(() -> !arrived(hub, behindTheCut));
      installation.kill(Machine.EDGE);
      installation.mend();
      awaitArrival(hub, behindTheCut);

      for (Machine machine : Machine.values()) {
        petitions.change();
        installation.kill(machine);
        petitions.add(10);
        load.copy(200);
      }
      Workload.End end = load.stop();
      awaitArrival(hub, end.marker());

      Checker checker = new Checker(installation.register().dataSource(), hub.dataSource());
      await("seed " + seed)
          .atMost(Installation.PATIENCE)
          .pollInterval(Duration.ofSeconds(1))
          .untilAsserted(
              () -> {
                Verdict verdict = checker.check();
                assertThat(verdict.clean()).as(verdict.text()).isTrue();
                assertThat(verdict.sourceRows()).isGreaterThan(HISTORY);
                assertThat(Petitions.inWarehouse(hub.dataSource()))
                    .isEqualTo(petitions.atTheSource());
              });
    }
  }

  private static void awaitArrival(Database hub, long key) {
    await("row " + key)
        .atMost(Installation.PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .ignoreExceptions()
        .until(() -> arrived(hub, key));
  }

  private static boolean arrived(Database hub, long key) {
    return hub.number(
            "select count(*) from warehouse.case_fact where record_key = 'justice.mediation:%d'"
                .formatted(key))
        > 0;
  }
}
