package org.fengqiao.connectors.runner;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.TestDatabase;
import org.fengqiao.connectors.capture.cdc.TestMariaDb;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.preflight.Names;
import org.fengqiao.connectors.preflight.TriggerDialect;

/** The printed statements, run as they are, and a user who has no right besides them. */
class MariaDbTriggerContractTest extends CaptureContract {

  private final TestDatabase police = TestMariaDb.source();
  private final String database = police.url().replaceAll(".*/", "");
  private final String reader = "notes_" + database;
  private final CaptureRig rig =
      new TableRig(
          police::run,
          new ConnectionSettings(police.url(), reader, "reader"),
          """
          method: trigger
          connection: police-calls
          table: %1$s.t_aj
          changes: %1$s.hub_t_aj
          key: [id]
          every: 1s
          columns: [id, slrq, stand, gxsj]
          """
              .formatted(database),
          true);

  MariaDbTriggerContractTest() {
    police.run("create user '%s'@'%%' identified by 'reader'".formatted(reader));
    Source.Trigger trigger =
        new Source.Trigger(
            "police-calls",
            database + ".t_aj",
            database + ".hub_t_aj",
            List.of("id"),
            List.of("id", "slrq", "stand", "gxsj"),
            Duration.ofSeconds(1),
            Duration.ofMinutes(1),
            Map.of());
    police.run(
        TriggerDialect.MARIADB
            .script(trigger, reader, Names.asWritten())
            .replaceAll("(?m)^--.*", "")
            .split(";\\R*"));
  }

  @Override
  CaptureRig rig() {
    return rig;
  }
}
