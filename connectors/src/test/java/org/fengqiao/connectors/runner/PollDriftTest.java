package org.fengqiao.connectors.runner;

import org.fengqiao.connectors.capture.TestDatabase;
import org.fengqiao.connectors.capture.TestPostgres;

class PollDriftTest extends DriftContract {

  private final TestDatabase police = TestPostgres.source();
  private final DriftTable rig =
      new DriftTable(
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
          """);

  @Override
  DriftRig rig() {
    return rig;
  }
}
