package org.fengqiao.connectors.runner;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.TestDatabase;
import org.fengqiao.connectors.capture.TestPostgres;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.preflight.Names;
import org.fengqiao.connectors.preflight.TriggerDialect;

/** The printed statements, run as they are, and a user who has no right besides them. */
class PostgresTriggerContractTest extends CaptureContract {

  private static final Source.Trigger TRIGGER =
      new Source.Trigger(
          "police-calls",
          "public.t_aj",
          "public.hub_t_aj",
          List.of("id"),
          List.of("id", "slrq", "stand", "gxsj"),
          Duration.ofSeconds(1),
          Duration.ofMinutes(1),
          Map.of());

  private final TestDatabase police = TestPostgres.source();
  private final String reader = "reads_" + police.url().replaceAll(".*/", "");
  private final CaptureRig rig =
      new TableRig(
          police::run,
          new ConnectionSettings(police.url(), reader, ""),
          """
          method: trigger
          connection: police-calls
          table: public.t_aj
          changes: public.hub_t_aj
          key: [id]
          every: 1s
          columns: [id, slrq, stand, gxsj]
          """,
          true);

  PostgresTriggerContractTest() {
    police.run("create role " + reader + " login");
    police.run(TriggerDialect.POSTGRESQL.script(TRIGGER, reader, Names.asWritten()));
  }

  @Override
  CaptureRig rig() {
    return rig;
  }
}
