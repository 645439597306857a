package org.fengqiao.routes.border;

import java.nio.file.Path;
import java.util.List;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.fengqiao.routes.BorderHub;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/**
 * Shanghai's broker, which knows the certificates of two neighbours, and below {@code others} keys
 * of strangers who bear the same names.
 */
abstract class GuardedBroker {

  @TempDir static Path folder;
  static int port;
  private static EmbeddedActiveMQ shanghai;

  @BeforeAll
  static void start() throws Exception {
    BorderCertificates.create(folder.resolve("keys"), List.of("310000", "320000", "330000"));
    BorderCertificates.create(folder.resolve("others"), List.of("310000", "320000"));
    port = BorderHub.freePort();
    shanghai =
        BorderTestBroker.create(
            folder.resolve("broker"), "310000", port, folder.resolve("keys/310000"));
    shanghai.start();
  }

  @AfterAll
  static void stop() throws Exception {
    shanghai.stop();
  }
}
