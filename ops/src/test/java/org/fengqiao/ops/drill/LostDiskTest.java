package org.fengqiao.ops.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.ops.drill.checker.Checker;
import org.fengqiao.ops.drill.checker.Verdict;
import org.fengqiao.ops.drill.workload.Mix;
import org.fengqiao.ops.drill.workload.Workload;
import org.fengqiao.ops.rig.DatabaseProcess;
import org.fengqiao.ops.rig.DatabaseServer;
import org.fengqiao.ops.rig.DatabaseServer.Database;
import org.fengqiao.ops.rig.FreePort;
import org.fengqiao.ops.rig.HubProcess;
import org.fengqiao.ops.rig.JavaCommand;
import org.fengqiao.ops.rig.JusticeRegister;
import org.fengqiao.ops.rig.Repository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * The disks of hub and edge are lost under load, one after the other; both come back from backups
 * that were begun while they ran.
 */
class LostDiskTest {

  private static final String COMMANDS = "org.fengqiao.routes.platform.backup.BackupCommands";
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final List<String> FAST_START =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  @TempDir private Path machine;

  private final Map<String, HubProcess> running = new HashMap<>();
  private final Map<String, Process> backups = new HashMap<>();
  private final String broker = "tcp://127.0.0.1:" + FreePort.next();

  @AfterEach
  void end() {
    backups.values().forEach(Process::destroyForcibly);
    running.values().forEach(HubProcess::close);
  }

  @Test
  void nothingThatWasConfirmedIsLostDoubledOrAltered() throws Exception {
    try (DatabaseServer server = DatabaseServer.start(machine.resolve("legacy"))) {
      Database legacy = server.create("justice");
      JusticeRegister.create(legacy);
      start("broker", Map.of("hub.broker.listen", broker));
      start("hub", Map.of("hub.broker.url", broker));
      start("edge", edge(legacy));
      Workload load = Workload.start(legacy.dataSource(), 4711, Mix.EVERYTHING, 2000, 5);
      for (String role : List.of("hub", "edge")) {
        backUp(role);
      }

      Rest.arrived(hub(), load.mark(), PATIENCE);
      loseTheDisk("hub");
      restore("hub");
      start("hub", Map.of("hub.broker.url", broker));
      Rest.arrived(hub(), load.mark(), PATIENCE);
      loseTheDisk("edge");
      restore("edge");
      start("edge", edge(legacy));

      Workload.End end = load.stop();
      assertThat(Rest.await(hub(), end.marker(), PATIENCE, Duration.ofSeconds(3))).isTrue();
      Verdict verdict = new Checker(legacy.dataSource(), hub().dataSource()).check();
      assertThat(verdict.clean()).as(verdict.text()).isTrue();
      assertThat(verdict.warehouseRows()).isGreaterThan(2000);
    }
  }

  private Map<String, String> edge(Database legacy) {
    String register = "hub.edge.connections.justice-register.";
    return Map.of(
        "hub.broker.url",
        broker,
        "hub.edge.departments",
        Repository.departments().toString(),
        register + "url",
        legacy.url(),
        register + "user",
        Database.USER,
        register + "password",
        Database.PASSWORD);
  }

  private void start(String role, Map<String, String> settings) throws Exception {
    Map<String, String> all = new HashMap<>(settings);
    all.put("hub.roles", role);
    all.put("hub.home", machine.resolve(role).toString());
    all.put("server.port", "0");
    HubProcess process =
        HubProcess.start(role, machine.resolve("logs"), FAST_START, all, took -> {});
    running.put(role, process);
    process.awaitReady(PATIENCE);
  }

  /** Begins a backup and waits until its recovery point is zero. */
  private void backUp(String role) throws IOException {
    Path log = machine.resolve("logs/backup-" + role + ".log");
    backups.put(role, command(log, "backup", "--home", home(role), "--to", backup(role)).start());
    await().atMost(PATIENCE).until(() -> Files.readString(log).contains("zero"));
  }

  private void restore(String role) throws Exception {
    Path log = machine.resolve("logs/restore-" + role + ".log");
    Process restore = command(log, "restore", "--home", home(role), "--from", backup(role)).start();
    assertThat(restore.waitFor()).as(Files.readString(log)).isZero();
  }

  private static ProcessBuilder command(Path log, String... words) {
    return JavaCommand.of(COMMANDS, List.of("-Xmx128m", "-XX:TieredStopAtLevel=1"), List.of(words))
        .redirectOutput(log.toFile());
  }

  private void loseTheDisk(String role) throws Exception {
    Path data = machine.resolve(role).resolve("postgres/data");
    new DatabaseProcess(data).kill();
    Objects.requireNonNull(running.get(role)).kill();
    await().atMost(PATIENCE).until(() -> FileSystemUtils.deleteRecursively(data));
    FileSystemUtils.deleteRecursively(machine.resolve(role).resolve("keys"));
    Objects.requireNonNull(backups.get(role)).destroyForcibly().waitFor();
  }

  private String home(String role) {
    return machine.resolve(role).toString();
  }

  private String backup(String role) {
    return machine.resolve("backup-" + role).toString();
  }

  private Database hub() {
    try {
      String port = Files.readString(machine.resolve("hub/postgres.port")).strip();
      return Database.at("jdbc:postgresql://127.0.0.1:" + port + "/postgres");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
