package org.fengqiao.connectors.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.fengqiao.connectors.capture.RunningCapture;
import org.fengqiao.connectors.capture.TestDatabase;
import org.fengqiao.connectors.capture.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresLogDriftTest extends DriftContract {

  private final TestDatabase register = TestPostgres.source();
  private final DriftTable rig =
      new DriftTable(
          register::run,
          register.connection(),
          """
          method: log
          database: POSTGRES
          connection: justice-register
          table: public.t_aj
          key: [id]
          columns: [id, slrq, stand, gxsj]
          """);

  @Override
  DriftRig rig() {
    return rig;
  }

  @AfterEach
  void dropSlots() {
    register.run(
        "select pg_drop_replication_slot(slot_name) from pg_replication_slots where database ="
            + " current_database() and not active");
  }

  @Test
  void standsAtAnotherTypeUntilANewerFeedFileHasSeenIt() {
    takeThreeRows(feed("stop", 1));
    try (RunningCapture running = start(feed("stop", 1))) {
      register.run("alter table t_aj alter column stand type text");
      rig.insert(4, 4);
      await().atMost(LONG).until(running::hasEnded);
      assertThat(running.failure())
          .hasMessageStartingWith("C320")
          .hasMessageContaining("column stand has another type (int4, now text")
          .hasMessageContaining("which fills partyCount");
    }

    try (RunningCapture seen = start(feed("stop", 2))) {
      awaitRows(4);
      assertThat(record(4).getPartyCount()).isZero();
    }
  }

  @Test
  void saysWhatAColumnIsCalledNowAndTakesItsOldNameBack() {
    takeThreeRows(feed("stop", 1));
    register.run("alter table t_aj rename column stand to anzahl");
    try (RunningCapture running = start(feed("stop", 1))) {
      await().atMost(LONG).until(running::hasEnded);
      assertThat(running.failure())
          .as("before the first row that has it")
          .hasMessageStartingWith("C320")
          .hasMessageContaining("renamed to anzahl");
    }

    register.run("alter table t_aj rename column anzahl to stand");
    try (RunningCapture back = start(feed("stop", 1))) {
      rig.insert(4, 4);
      awaitRows(4);
    }
    assertThat(problems).isEmpty();
  }
}
