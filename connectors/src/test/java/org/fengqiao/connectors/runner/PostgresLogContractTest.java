package org.fengqiao.connectors.runner;

import org.fengqiao.connectors.capture.TestDatabase;
import org.fengqiao.connectors.capture.TestPostgres;

class PostgresLogContractTest extends CaptureContract {

  private final TestDatabase register = TestPostgres.source();
  private final CaptureRig rig =
      new TableRig(
          register::run,
          register.connection(),
          """
          method: log
          database: POSTGRES
          connection: justice-register
          table: public.t_aj
          key: [id]
          columns: [id, slrq, stand, gxsj]
          """,
          true);

  @Override
  CaptureRig rig() {
    return rig;
  }
}
