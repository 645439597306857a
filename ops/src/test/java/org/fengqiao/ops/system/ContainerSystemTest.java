package org.fengqiao.ops.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** The system as containers of the product's own image; skipped where there is no Docker engine. */
class ContainerSystemTest extends SystemContract {

  /** What a virtual machine says that was asked to end, and did so in order. */
  private static final long ENDED_ON_SIGTERM = 143;

  private static Images images;

  @BeforeAll
  static void build() throws Exception {
    Optional<String> obstacle = Images.obstacle();
    obstacle.ifPresent(reason -> System.err.println("ContainerSystemTest is skipped: " + reason));
    assumeTrue(obstacle.isEmpty(), obstacle::orElseThrow);
    images = Images.build();
  }

  @Override
  Installation install(Path folder) throws Exception {
    return new ContainerInstallation(images, folder);
  }

  @Test
  void theImageRunsWithoutRootSaysThatItIsWellAndEndsInOrder() throws Exception {
    Engine engine = new Engine();
    try (GenericContainer<?> broker =
        new GenericContainer<>(DockerImageName.parse(images.product()))
            .withEnv("HUB_ROLES", "broker")) {
      broker.start();
      engine.awaitHealthy(broker, Installation.PATIENCE);

      assertThat(broker.execInContainer("id", "-u").getStdout().strip()).isEqualTo("10001");
      assertThat(engine.stop(broker, Duration.ofSeconds(30))).isEqualTo(ENDED_ON_SIGTERM);
    }
  }
}
