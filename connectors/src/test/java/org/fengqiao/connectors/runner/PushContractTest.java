package org.fengqiao.connectors.runner;

import org.junit.jupiter.api.AfterEach;

class PushContractTest extends CaptureContract {

  private final PushRig rig = new PushRig();

  @AfterEach
  void stop() {
    rig.close();
  }

  @Override
  CaptureRig rig() {
    return rig;
  }
}
