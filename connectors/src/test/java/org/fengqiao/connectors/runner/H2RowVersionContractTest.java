package org.fengqiao.connectors.runner;

import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.DroppedDriver;

/** Polling a number that grows with each change. */
class H2RowVersionContractTest extends CaptureContract {

  private static final String COUNT = "next value for stand_number";

  private final ConnectionSettings owner = DroppedDriver.h2();
  private final CaptureRig table =
      new TableRig(
          sql ->
              DroppedDriver.run(
                  owner,
                  sql.replaceAll("gxsj = '[^']*'", "gxsj = " + COUNT)
                      .replaceAll(", '[^']*'\\)", ", " + COUNT + ")")
                      .replace("gxsj timestamp null", "gxsj bigint")),
          owner,
          """
          method: poll
          connection: police-calls
          table: public.t_aj
          key: [id]
          changed: gxsj
          every: 1s
          overlap: 50
          columns: [id, slrq, stand, gxsj]
          """,
          false);

  H2RowVersionContractTest() {
    DroppedDriver.run(owner, "create sequence stand_number");
  }

  @Override
  CaptureRig rig() {
    return table;
  }
}
