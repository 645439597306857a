package org.fengqiao.ops.system;

import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import com.github.dockerjava.api.model.ContainerNetwork;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import java.time.Duration;
import java.util.Objects;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;

/** What is done to containers behind the back of what runs in them. */
final class Engine {

  private final DockerClient client = DockerClientFactory.instance().client();

  /** Plugs a container into a network, under a name. */
  void connect(GenericContainer<?> container, Network network, String name) {
    client
        .connectToNetworkCmd()
        .withContainerId(container.getContainerId())
        .withNetworkId(network.getId())
        .withContainerNetwork(new ContainerNetwork().withAliases(name))
        .exec();
  }

  /** Pulls the plug: packets vanish, and neither end is told. */
  void disconnect(GenericContainer<?> container, Network network) {
    client
        .disconnectFromNetworkCmd()
        .withContainerId(container.getContainerId())
        .withNetworkId(network.getId())
        .withForce(true)
        .exec();
  }

  /** Ends all that runs in a container (SIGKILL) and starts it again with its files. */
  void kill(GenericContainer<?> container) {
    client.killContainerCmd(container.getContainerId()).exec();
    await().atMost(Duration.ofSeconds(30)).until(() -> !running(container));
    client.startContainerCmd(container.getContainerId()).exec();
  }

  /** Asks a container to end, and says how it ended. */
  long stop(GenericContainer<?> container, Duration patience) {
    client
        .stopContainerCmd(container.getContainerId())
        .withTimeout((int) patience.toSeconds())
        .exec();
    return Objects.requireNonNull(state(container).getExitCodeLong());
  }

  /** Waits until a container's own health check says that it is well. */
  void awaitHealthy(GenericContainer<?> container, Duration patience) {
    await("health of " + container.getDockerImageName())
        .atMost(patience)
        .pollInterval(Duration.ofMillis(500))
        .until(
            () ->
                "healthy".equals(Objects.requireNonNull(state(container).getHealth()).getStatus()));
  }

  /** Lets a container be reached at a port of this machine, which it keeps when it is killed. */
  static void publish(GenericContainer<?> container, int port, int at) {
    container.withCreateContainerCmdModifier(
        command -> {
          command.withExposedPorts(ExposedPort.tcp(port));
          Objects.requireNonNull(command.getHostConfig())
              .withPortBindings(
                  new PortBinding(
                      Ports.Binding.bindIpAndPort("127.0.0.1", at), ExposedPort.tcp(port)));
        });
  }

  private boolean running(GenericContainer<?> container) {
    return Boolean.TRUE.equals(state(container).getRunning());
  }

  private ContainerState state(GenericContainer<?> container) {
    return client.inspectContainerCmd(container.getContainerId()).exec().getState();
  }
}
