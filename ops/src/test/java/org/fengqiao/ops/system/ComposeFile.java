package org.fengqiao.ops.system;

import com.github.dockerjava.api.model.RestartPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/**
 * A compose file that users are given, whose services the test runs without the compose program.
 * Whatever it does not understand in a service it refuses, so that nothing in the file goes
 * untested. Named volumes are left to the container, which keeps them over a kill; ports are not
 * published, for the test has its own.
 */
final class ComposeFile {

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+):-([^}]*)}");
  private static final Set<String> UNDERSTOOD =
      Set.of("image", "environment", "secrets", "volumes", "ports", "restart");

  private final Map<?, ?> services;
  private final Map<String, String> variables;
  private final Map<String, String> secrets;
  private final Path folder;

  /**
   * Reads a file.
   *
   * @param variables that the shell would have
   * @param secrets contents of the secrets' files
   * @param folder what stands for the file's own folder, where it mounts from that
   */
  ComposeFile(Path file, Map<String, String> variables, Map<String, String> secrets, Path folder)
      throws IOException {
    this.variables = variables;
    this.secrets = secrets;
    this.folder = folder;
    Object document =
        new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
    services = (Map<?, ?>) Objects.requireNonNull(((Map<?, ?>) document).get("services"));
  }

  /** A service's container, not started yet, under its name on a network. */
  GenericContainer<?> service(String name, Network network) {
    Map<?, ?> service = (Map<?, ?>) Objects.requireNonNull(services.get(name), name);
    if (!UNDERSTOOD.containsAll(service.keySet())) {
      throw new IllegalArgumentException(
          name + " says more than the test understands: " + service.keySet());
    }
    GenericContainer<?> container =
        new GenericContainer<>(DockerImageName.parse(text(service.get("image"))))
            .withNetwork(network)
            .withNetworkAliases(name);
    ((Map<?, ?>) Objects.requireNonNull(service.get("environment")))
        .forEach((key, value) -> container.withEnv((String) key, text(value)));
    for (Object secret : list(service.get("secrets"))) {
      container.withCopyToContainer(
          Transferable.of(Objects.requireNonNull(secrets.get(secret), "" + secret)),
          "/run/secrets/" + secret);
    }
    for (Object volume : list(service.get("volumes"))) {
      String[] parts = ((String) volume).split(":");
      if (parts[0].startsWith("./")) {
        container.withCopyToContainer(
            MountableFile.forHostPath(folder.resolve(parts[0].substring(2))), parts[1]);
      }
    }
    RestartPolicy policy = RestartPolicy.parse((String) service.get("restart"));
    return container.withCreateContainerCmdModifier(
        command -> Objects.requireNonNull(command.getHostConfig()).withRestartPolicy(policy));
  }

  private static List<?> list(@Nullable Object value) {
    return value == null ? List.of() : (List<?>) value;
  }

  private String text(@Nullable Object value) {
    Matcher variable = VARIABLE.matcher(String.valueOf(value));
    return variable.replaceAll(
        found -> Matcher.quoteReplacement(variables.getOrDefault(found.group(1), found.group(2))));
  }
}
