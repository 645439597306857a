package org.fengqiao.routes.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.fengqiao.routes.platform.backup.BackupCommands;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** A store whose disk is lost comes back from its backup. */
class BackupTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;

  private final StringWriter said = new StringWriter();

  @Test
  void everyCommitThatWasConfirmedBeforeTheDiskWasLostIsInTheFollowedBackup() throws Exception {
    Path home = prepared();
    Path backup = folder.resolve("followed");
    Thread following = Thread.ofPlatform().daemon().start(() -> command(backup(home, backup)));
    await().atMost(PATIENCE).until(() -> said.toString().contains("zero"));
    AtomicInteger confirmed = new AtomicInteger();
    Thread writer = Thread.ofPlatform().daemon().start(() -> writeUntilItIsGone(home, confirmed));
    await().atMost(PATIENCE).until(() -> confirmed.get() > 300);

    loseTheDisk(home);
    writer.join();
    assertThat(command("restore", "--from", backup.toString(), "--home", home.toString())).isZero();

    try (EmbeddedPostgres restored = EmbeddedPostgres.start(home, 0)) {
      assertThat(numbers(restored.url())).contains(confirmed.get()).hasSizeGreaterThan(300);
      assertThat(numbers(restored.url()).subList(0, confirmed.get()))
          .isEqualTo(Stream.iterate(1, n -> n + 1).limit(confirmed.get()).toList());
      // The restored database is another one to its backup, which says so and ends.
      following.join(PATIENCE);
      assertThat(said.toString()).contains("--release");
    }
    assertThat(home.resolve("keys/token")).hasContent("secret");
  }

  @Test
  void aCopyHoldsWhatWasThereAndNothingLater() throws Exception {
    Path home = prepared();
    Path backup = folder.resolve("once");
    JdbcTemplate store = jdbc(home);
    store.update("insert into written values (1)");
    assertThat(command(backup(home, backup, "--once"))).isZero();
    store.update("insert into written values (2)");

    loseTheDisk(home);
    command("restore", "--from", backup.toString(), "--home", home.toString());

    try (EmbeddedPostgres restored = EmbeddedPostgres.start(home, 0)) {
      assertThat(numbers(restored.url())).containsExactly(1);
      assertThat(command(backup(home, folder.resolve("next"), "--once")))
          .as("nothing is left of the first: " + said)
          .isZero();
      assertThat(command("restore", "--from", backup.toString(), "--home", home.toString()))
          .as("a database that is there is not written over")
          .isEqualTo(1);
    }
  }

  @Test
  void aHalfTakenBackupIsNotRestored() {
    assertThat(command("restore", "--from", folder.toString(), "--home", folder.toString()))
        .isEqualTo(1);
    assertThat(folder.resolve("postgres")).doesNotExist();
  }

  @Test
  void theGuideAndTheListOfAllCommandsSayWhatTheCommandsUnderstand() throws Exception {
    List<String> commands =
        Files.readAllLines(Path.of("docs/backup.md")).stream()
            .filter(line -> line.startsWith("ops/hub "))
            .toList();

    assertThat(commands).hasSize(3);
    for (String command : commands) {
      BackupCommands.line().parseArgs(command.substring("ops/hub ".length()).split(" "));
    }
    assertThat(Files.readString(Path.of("../ops/hub")))
        .contains("ops/hub backup", "ops/hub restore");
  }

  private Path prepared() throws Exception {
    Path home = folder.resolve("home");
    Files.createDirectories(home.resolve("keys"));
    Files.writeString(home.resolve("keys/token"), "secret");
    EmbeddedPostgres.start(home, 0);
    jdbc(home).execute("create table written (number int)");
    return home;
  }

  private static void writeUntilItIsGone(Path home, AtomicInteger confirmed) {
    JdbcTemplate store = jdbc(home);
    try {
      for (int number = 1; ; number++) {
        store.update("insert into written values (?)", number);
        confirmed.set(number);
      }
    } catch (DataAccessException gone) {
      return;
    }
  }

  /** As when the machine's disk breaks in the middle of a commit. */
  private static void loseTheDisk(Path home) throws Exception {
    Path data = home.resolve("postgres/data");
    long server = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
    ProcessHandle handle = ProcessHandle.of(server).orElseThrow();
    List<ProcessHandle> all = Stream.concat(Stream.of(handle), handle.descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    await().atMost(PATIENCE).until(() -> FileSystemUtils.deleteRecursively(data));
    FileSystemUtils.deleteRecursively(home.resolve("keys"));
  }

  private static List<Integer> numbers(String url) {
    return new JdbcTemplate(new DriverManagerDataSource(url))
        .queryForList("select number from written order by number", Integer.class);
  }

  private static JdbcTemplate jdbc(Path home) {
    try {
      return new JdbcTemplate(
          new DriverManagerDataSource(HubAddress.below(home).orElseThrow()), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String[] backup(Path home, Path to, String... more) {
    return Stream.concat(
            Stream.of("backup", "--home", home.toString(), "--to", to.toString()), Stream.of(more))
        .toArray(String[]::new);
  }

  private int command(String... words) {
    PrintWriter writer = new PrintWriter(said, true);
    return BackupCommands.line().setOut(writer).setErr(writer).execute(words);
  }
}
