package org.fengqiao.connectors.runner;

import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.TestDatabase;
import org.fengqiao.connectors.capture.cdc.TestMySql;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf("org.fengqiao.connectors.capture.cdc.TestMySql#isHere")
class MySqlLogContractTest extends CaptureContract {

  private final TestDatabase register = TestMySql.source();
  private final CaptureRig rig =
      new TableRig(
          register::run,
          new ConnectionSettings(register.url(), "hub_capture", "hub"),
          """
          method: log
          database: MYSQL
          connection: mediation-register
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
