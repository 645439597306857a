package org.fengqiao.connectors.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fengqiao.connectors.capture.TestPostgres;
import org.fengqiao.connectors.control.FeedVersions;
import org.fengqiao.connectors.feed.FeedReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mapping can be rolled back: what has run can be listed and had back. */
class FeedVersionsTest {

  private static final String FEED = "justice.register";

  @TempDir private Path folder;

  private final HikariDataSource store = (HikariDataSource) TestPostgres.edgeStore();
  private Path file;

  @BeforeEach
  void layDown() throws IOException {
    MendedRegister.layDown(folder);
    file = folder.resolve("departments/justice/register.yaml");
  }

  /** Runs the file as an edge does when it starts. */
  private boolean keep() throws SQLException {
    try (Connection connection = store.getConnection()) {
      return new FeedVersions(connection)
          .keep(Objects.requireNonNull(FeedReader.read(file).feed()));
    }
  }

  private void change(String what, String by) throws IOException {
    Files.writeString(file, Files.readString(file).replace(what, by));
  }

  private Check feed(String command, String... arguments) {
    return Check.command(
        Stream.concat(
                Stream.of(
                    "feed",
                    command,
                    FEED,
                    "--store",
                    store.getJdbcUrl(),
                    "--store-user",
                    "postgres"),
                Stream.of(arguments))
            .toArray(String[]::new));
  }

  private Check rollback(int version) {
    return feed("rollback", "--to", String.valueOf(version), "--out", file.toString());
  }

  @Test
  void listsWhatHasRunAndWritesItBackByteForByte() throws Exception {
    byte[] second = Files.readAllBytes(file);
    assertThat(keep()).isTrue();
    change("version: 2", "version: 3");
    change("办结: CLOSED", "办结: AGREED");
    change("status: CLOSED", "status: AGREED");
    byte[] third = Files.readAllBytes(file);
    assertThat(keep()).isTrue();
    assertThat(keep()).isTrue();

    List<String> listed = feed("versions").output().lines().toList();
    Check back = rollback(2);

    assertThat(listed).hasSize(2);
    assertThat(listed.getFirst())
        .startsWith("  v2  曾用 ran ")
        .contains("it@justice.example", Files.getOwner(file).getName())
        .containsPattern("sha256 [0-9a-f]{16}$");
    assertThat(listed.getLast()).startsWith("* v3  自 since ");
    assertThat(back.exitCode()).as(back.complaint()).isZero();
    assertThat(back.output()).contains("version 2");
    assertThat(file).hasBinaryContent(second);
    assertThat(keep()).isTrue();
    assertThat(feed("versions").output().lines().toList().getFirst()).startsWith("* v2");
    assertThat(rollback(3).exitCode()).isZero();
    assertThat(file).hasBinaryContent(third);
  }

  @Test
  void doesNotWriteOverWhatHasNeverRun() throws Exception {
    keep();
    change("version: 2", "version: 3");
    byte[] never = Files.readAllBytes(file);

    Check refused = rollback(2);

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.complaint()).contains("has never run");
    assertThat(file).hasBinaryContent(never);
  }

  @Test
  void aNumberStandsForOneContent() throws Exception {
    keep();
    MendedRegister.keep(folder, store);
    change("办结: CLOSED", "办结: AGREED");
    change("status: CLOSED", "status: AGREED");

    Check replay =
        Check.command(
            "quarantine",
            "replay",
            "--feed",
            FEED,
            "--apply",
            "--reason",
            "x",
            "--store",
            store.getJdbcUrl(),
            "--store-user",
            "postgres",
            "--home",
            folder.toString(),
            "--key",
            folder.resolve("justice.p12").toString(),
            "--departments",
            folder.resolve("departments").toString());

    assertThat(keep()).isFalse();
    assertThat(replay.exitCode()).isEqualTo(1);
    assertThat(replay.output()).contains("4  → 未处理 not tried Q033", "0 batches wait");
    assertThat(replay.complaint()).contains("Raise its version");
    assertThat(feed("versions").output().lines()).hasSize(1);
  }

  @Test
  void saysWhatHasNotRun() throws Exception {
    assertThat(feed("versions").complaint()).contains(FEED, "Check the name");
    assertThat(feed("versions").exitCode()).isEqualTo(1);
    keep();
    assertThat(rollback(7).complaint()).contains("version 7");
    assertThat(rollback(7).exitCode()).isEqualTo(1);
  }

  @Test
  void nothingKeptIsEverChanged() throws Exception {
    keep();
    for (String table : List.of("feed_version", "feed_version_run")) {
      try (Connection connection = store.getConnection();
          Statement statement = connection.createStatement()) {
        assertThatThrownBy(() -> statement.execute("update edge." + table + " set version = 9"))
            .hasMessageContaining("only ever added to");
      }
    }
  }
}
