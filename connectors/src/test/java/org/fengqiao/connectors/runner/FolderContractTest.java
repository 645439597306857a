package org.fengqiao.connectors.runner;

import java.nio.file.Path;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.junit.jupiter.api.io.TempDir;

class FolderContractTest extends CaptureContract {

  @TempDir Path drop;
  private final DropRig rig =
      new DropRig(() -> drop, () -> new ConnectionSettings(drop.toString(), "", ""));

  @Override
  CaptureRig rig() {
    return rig;
  }
}
