package org.fengqiao.ops.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.apache.commons.io.FileUtils;
import org.fengqiao.ops.demo.legacy.LegacyScript;
import org.fengqiao.ops.rig.DatabaseServer.Database;
import org.fengqiao.ops.rig.FreePort;
import org.fengqiao.ops.rig.Repository;
import org.mariadb.jdbc.MariaDbDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/**
 * The services of both compose files and the legacy systems as containers: the centre and the
 * department on networks of their own, joined by a line that only broker and edge are on.
 */
final class ContainerInstallation implements Installation {

  private static final String SECRET = "geheim 1";
  private static final String SETTINGS =
      """
      hub:
        edge:
          connections:
            justice-register: { url: "jdbc:postgresql://register:5432/justice", user: postgres }
            petition-register: { url: "jdbc:mariadb://petitions:3306/petition", user: hub_capture, password: hub_capture }
      """;

  private final Engine engine = new Engine();
  private final Network centre = Network.newNetwork();
  private final Network department = Network.newNetwork();
  private final Network line = Network.newNetwork();
  private final List<GenericContainer<?>> started = new ArrayList<>();
  private final Map<Machine, GenericContainer<?>> machines = new EnumMap<>(Machine.class);
  private final int registerPort = FreePort.next();
  private final int petitionsPort = FreePort.next();
  private final int storePort = FreePort.next();
  private final ComposeFile hub;
  private final ComposeFile edge;

  ContainerInstallation(Images images, Path folder) throws IOException, SQLException {
    Path etc = Files.createDirectories(folder.resolve("etc"));
    Files.writeString(etc.resolve("settings.yaml"), SETTINGS);
    FileUtils.copyDirectory(Repository.departments().toFile(), etc.resolve("departments").toFile());
    Map<String, String> variables =
        Map.of("HUB_IMAGE", images.product(), "POSTGRES_IMAGE", images.postgres());
    Map<String, String> secrets =
        Map.of(
            "hub.database.password",
            SECRET,
            "hub.edge.connections.justice-register.password",
            Database.PASSWORD);
    Path files = Repository.root().resolve("ops/image");
    hub = new ComposeFile(files.resolve("hub.compose.yaml"), variables, secrets, folder);
    edge = new ComposeFile(files.resolve("edge.compose.yaml"), variables, secrets, folder);
    startLegacySystems(images);
    GenericContainer<?> store = hub.service("store", centre);
    Engine.publish(store, 5432, storePort);
    machines.put(Machine.STORE, startDatabase(store));
    startDatabase(edge.service("store", department));
  }

  @Override
  public Database register() {
    return Database.at("jdbc:postgresql://localhost:" + registerPort + "/justice");
  }

  @Override
  public DataSource petitions() {
    return petitions("petition");
  }

  @Override
  public Database hubStore() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl("jdbc:postgresql://localhost:" + storePort + "/hub");
    source.setUser("hub");
    source.setPassword(SECRET);
    return new Database(Objects.requireNonNull(source.getUrl()), source);
  }

  @Override
  public void start() {
    run(Machine.BROKER, hub.service("broker", centre));
    engine.connect(machine(Machine.BROKER), line, "broker");
    run(Machine.HUB, hub.service("hub", centre));
    run(Machine.EDGE, edge.service("edge", department));
    mend();
    machines.forEach(
        (machine, container) -> {
          if (machine != Machine.STORE) {
            engine.awaitHealthy(container, PATIENCE);
          }
        });
  }

  @Override
  public void cut() {
    engine.disconnect(machine(Machine.EDGE), line);
  }

  @Override
  public void mend() {
    engine.connect(machine(Machine.EDGE), line, "edge");
  }

  @Override
  public void kill(Machine machine) {
    engine.kill(machine(machine));
  }

  @Override
  public void close() {
    started.reversed().forEach(GenericContainer::close);
    List.of(centre, department, line).forEach(Network::close);
  }

  private void startLegacySystems(Images images) throws SQLException {
    GenericContainer<?> register =
        new GenericContainer<>(DockerImageName.parse(images.postgres()))
            .withEnv("POSTGRES_USER", Database.USER)
            .withEnv("POSTGRES_PASSWORD", Database.PASSWORD)
            .withEnv("POSTGRES_DB", "justice")
            .withCommand("postgres", "-c", "wal_level=logical")
            .withNetwork(department)
            .withNetworkAliases("register");
    Engine.publish(register, 5432, registerPort);
    startDatabase(register);
    GenericContainer<?> petitions =
        new GenericContainer<>(DockerImageName.parse(images.mariadb()))
            .withEnv("MARIADB_USER", "legacy_admin")
            .withEnv("MARIADB_PASSWORD", "legacy_admin")
            .withCommand(
                "--log-bin=mysql-bin",
                "--binlog-format=ROW",
                "--server-id=4711",
                "--character-set-server=utf8mb3",
                "--default-time-zone=+08:00")
            .withNetwork(department)
            .withNetworkAliases("petitions");
    Engine.publish(petitions, 3306, petitionsPort);
    startDatabase(petitions);
    LegacyScript.run(petitions(), "petition");
  }

  private GenericContainer<?> startDatabase(GenericContainer<?> database) {
    database.waitingFor(
        Wait.forLogMessage("(?s).*ready (to accept|for) connections.*", 1)
            .withStartupTimeout(PATIENCE));
    return begin(database);
  }

  private void run(Machine machine, GenericContainer<?> container) {
    // Quick to start: no second compiler, the simplest collector.
    container.withEnv("HUB_JAVA_OPTIONS", "-Xmx640m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    machines.put(machine, begin(container));
  }

  private GenericContainer<?> begin(GenericContainer<?> container) {
    started.add(container);
    container.start();
    return container;
  }

  private GenericContainer<?> machine(Machine machine) {
    return Objects.requireNonNull(machines.get(machine), "not started");
  }

  private DataSource petitions(String database) {
    try {
      MariaDbDataSource source =
          new MariaDbDataSource(
              "jdbc:mariadb://localhost:%d/%s?allowMultiQueries=true&createDatabaseIfNotExist=true"
                  .formatted(petitionsPort, database));
      source.setUser("legacy_admin");
      source.setPassword("legacy_admin");
      return source;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
