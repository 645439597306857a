package org.fengqiao.connectors.runner;

import org.fengqiao.connectors.capture.TestDatabase;
import org.fengqiao.connectors.capture.TestPostgres;

class PollContractTest extends CaptureContract {

  private final TestDatabase police = TestPostgres.source();
  private final CaptureRig rig =
      new TableRig(
          police::run,
          police.connection(),
          """
          method: poll
          connection: police-calls
          table: public.t_aj
          key: [id]
          changed: gxsj
          every: 1s
          overlap: 30s
          columns: [id, slrq, stand, gxsj]
          """,
          false);

  @Override
  CaptureRig rig() {
    return rig;
  }
}
