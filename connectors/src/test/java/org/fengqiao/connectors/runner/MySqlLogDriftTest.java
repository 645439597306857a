package org.fengqiao.connectors.runner;

import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.TestDatabase;
import org.fengqiao.connectors.capture.cdc.TestMySql;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf("org.fengqiao.connectors.capture.cdc.TestMySql#isHere")
class MySqlLogDriftTest extends DriftContract {

  private final TestDatabase register = TestMySql.source();
  private final DriftTable rig =
      new DriftTable(
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
              .formatted(register.url().replaceAll(".*/", "")));

  @Override
  DriftRig rig() {
    return rig;
  }
}
