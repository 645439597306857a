package org.fengqiao.connectors.runner;

import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.TestDatabase;
import org.fengqiao.connectors.capture.cdc.TestMariaDb;

class MariaDbLogContractTest extends CaptureContract {

  private final TestDatabase register = TestMariaDb.source();
  private final CaptureRig rig =
      new TableRig(
          register::run,
          new ConnectionSettings(register.url(), "hub_capture", "hub"),
          """
          method: log
          database: MARIADB
          connection: petition-register
          table: %s.t_aj
          key: [id]
          columns: [id, slrq, stand, gxsj]
          """
              .formatted(register.url().replaceAll(".*/", "")),
          true);

  @Override
  CaptureRig rig() {
    return rig;
  }
}
