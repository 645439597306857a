package org.fengqiao.connectors.runner;

import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.DroppedDriver;

/** A database whose driver was dropped into the folder, by a user who may only read. */
class H2PollContractTest extends CaptureContract {

  private final ConnectionSettings owner = DroppedDriver.h2();
  private final CaptureRig rig =
      new TableRig(
          sql -> DroppedDriver.run(owner, sql),
          new ConnectionSettings(owner.url().replaceAll(";.*", ""), "reader", "reader"),
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

  H2PollContractTest() {
    DroppedDriver.run(
        owner, "create user reader password 'reader'", "grant select on t_aj to reader");
  }

  @Override
  CaptureRig rig() {
    return rig;
  }
}
