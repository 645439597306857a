package org.fengqiao.connectors.runner;

import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.DroppedDriver;

/** A database whose driver was dropped into the folder. */
class HsqldbDifferenceContractTest extends CaptureContract {

  private final ConnectionSettings owner = DroppedDriver.hsqldb();
  private final CaptureRig rig =
      new TableRig(
          sql -> DroppedDriver.run(owner, sql),
          owner,
          """
          method: difference
          connection: police-calls
          table: PUBLIC.T_AJ
          key: [id]
          every: 1s
          columns: [id, slrq, stand, gxsj]
          """,
          true);

  @Override
  CaptureRig rig() {
    return rig;
  }
}
