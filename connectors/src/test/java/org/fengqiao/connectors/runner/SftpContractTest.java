package org.fengqiao.connectors.runner;

import java.nio.file.Path;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.TestSftp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SftpContractTest extends CaptureContract {

  @TempDir Path drop;
  private final DropRig rig = new DropRig(() -> drop, this::connection);
  private TestSftp server;

  @BeforeEach
  void start() {
    server = new TestSftp(drop);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private ConnectionSettings connection() {
    return server.connection();
  }

  @Override
  CaptureRig rig() {
    return rig;
  }
}
