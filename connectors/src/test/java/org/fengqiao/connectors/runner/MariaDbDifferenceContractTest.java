package org.fengqiao.connectors.runner;

import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.TestDatabase;
import org.fengqiao.connectors.capture.cdc.TestMariaDb;

/** A user who may only select. */
class MariaDbDifferenceContractTest extends CaptureContract {

  private final TestDatabase police = TestMariaDb.source();
  private final String database = police.url().replaceAll(".*/", "");
  private final CaptureRig rig =
      new TableRig(
          police::run,
          new ConnectionSettings(police.url(), "only_" + database, "reader"),
          """
          method: difference
          connection: police-calls
          table: %s.t_aj
          key: [id]
          every: 1s
          columns: [id, slrq, stand, gxsj]
          """
              .formatted(database),
          true);

  MariaDbDifferenceContractTest() {
    police.run(
        "create user 'only_%1$s'@'%%' identified by 'reader'".formatted(database),
        "grant select on %1$s.t_aj to 'only_%1$s'@'%%'".formatted(database));
  }

  @Override
  CaptureRig rig() {
    return rig;
  }
}
