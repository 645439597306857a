package org.fengqiao.connectors.capture.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureException.Remedy;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.RecordingSink;
import org.fengqiao.connectors.capture.RowDigest;
import org.fengqiao.connectors.capture.RowVerdicts;
import org.fengqiao.connectors.capture.RunningCapture;
import org.fengqiao.connectors.capture.TestFeeds;
import org.fengqiao.connectors.capture.TestPostgres;
import org.fengqiao.connectors.capture.TestSftp;
import org.fengqiao.connectors.feed.FileFormat;
import org.fengqiao.connectors.feed.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server with another key, one that refuses the edge, and one that goes away. */
class SftpTroubleTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir Path root;
  @TempDir Path home;

  private final DataSource edgeStore = TestPostgres.edgeStore();
  private final RecordingSink sink = new RecordingSink();
  private TestSftp server;

  @BeforeEach
  void start() {
    server = new TestSftp(root);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private RunningCapture start(ConnectionSettings connection) {
    Source.Folder csv =
        new Source.Folder(
            "court-drop",
            "*.csv",
            FileFormat.CSV,
            StandardCharsets.UTF_8,
            "",
            List.of("id"),
            List.of("name"),
            null,
            Map.of());
    return new RunningCapture(
        new FolderCapture(
            TestFeeds.feed("court.sftp", csv),
            csv,
            connection,
            edgeStore,
            new RowDigest("secret".getBytes(StandardCharsets.UTF_8)),
            row -> RowVerdicts.Verdict.TAKEN),
        sink);
  }

  private CaptureException failureWith(ConnectionSettings connection) {
    try (RunningCapture running = start(connection)) {
      await().atMost(LONG).until(running::hasEnded);
      return (CaptureException) Objects.requireNonNull(running.failure());
    }
  }

  private ConnectionSettings with(String query, String password) {
    return new ConnectionSettings(server.url() + query, TestSftp.USER, password);
  }

  @Test
  void takesAFileAndTellsItsSenderBesideIt() throws IOException {
    Files.writeString(root.resolve("登记 1.csv"), "id,name\n1,a\n,b\n");

    try (RunningCapture running = start(server.connection())) {
      await().atMost(LONG).until(() -> Files.exists(root.resolve("archive/登记 1.csv")));
    }

    assertThat(root.resolve("archive/登记 1.csv.receipt.csv")).content().contains("line 2");
    assertThat(sink.current()).containsOnlyKeys("1");
    assertThat(sink.unreadable()).hasSize(1);
    try (var left =
        Files.newDirectoryStream(
            Path.of(System.getProperty("java.io.tmpdir")), "hub-court.sftp-*")) {
      assertThat(left).as("copies of files that were taken").isEmpty();
    }
  }

  @Test
  void asksForTheFingerprintOfAServerThatNobodyHasConfirmed() {
    CaptureException failure = failureWith(with("", TestSftp.PASSWORD));

    assertThat(failure.code()).isEqualTo("C440");
    assertThat(failure.remedy()).isEqualTo(Remedy.HUMAN);
    assertThat(failure).hasMessageContaining("host-key=" + server.fingerprint());
  }

  @Test
  void givesNoPasswordToAServerWithAnotherKey() {
    CaptureException failure = failureWith(with("?host-key=SHA256:other", TestSftp.PASSWORD));

    assertThat(failure.code()).isEqualTo("C441");
    assertThat(failure.remedy()).isEqualTo(Remedy.HUMAN);
    assertThat(failure).hasMessageContaining("SHA256:other");
  }

  @Test
  void namesTheUserWhomTheServerRefuses() {
    CaptureException failure =
        failureWith(with("?host-key=" + server.fingerprint(), "wrong-password"));

    assertThat(failure.code()).isEqualTo("C443");
    assertThat(failure).hasMessageContaining(TestSftp.USER);
    assertThat(failure.getMessage()).doesNotContain("wrong-password");
  }

  @Test
  void logsInByAPrivateKey() throws Exception {
    KeyPair login = KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
    server.allow(login.getPublic());
    Path key = home.resolve("id_ecdsa");
    Files.writeString(
        key,
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(login.getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n");
    Files.writeString(root.resolve("a.csv"), "id,name\n1,a\n");

    try (RunningCapture running =
        start(with("?host-key=" + server.fingerprint() + "&key-file=" + key, ""))) {
      await().atMost(LONG).until(() -> Files.exists(root.resolve("archive/a.csv")));
    }

    assertThat(sink.current()).containsOnlyKeys("1");
  }

  @Test
  void namesAKeyFileThatIsNotThere() {
    CaptureException failure = failureWith(with("?key-file=/no/such/key", ""));

    assertThat(failure.code()).isEqualTo("C445");
    assertThat(failure).hasMessageContaining("/no/such/key");
  }

  @Test
  void waitsForAServerThatGoesAway() {
    try (RunningCapture running = start(server.connection())) {
      await().atMost(LONG).until(() -> sink.told() > 2);
      server.close();
      await().atMost(LONG).until(running::hasEnded);
      CaptureException failure = (CaptureException) Objects.requireNonNull(running.failure());
      assertThat(failure.code()).isEqualTo("C442");
      assertThat(failure.remedy()).isEqualTo(Remedy.RETRY);
    }

    CaptureException again = failureWith(server.connection());
    assertThat(again.code()).isEqualTo("C442");
  }

  @Test
  void losesNoRowWhenItIsCutOffWithinAFile() throws IOException {
    StringBuilder rows = new StringBuilder("id,name\n");
    for (int row = 0; row < 2500; row++) {
      rows.append(row).append(",x\n");
    }
    Files.writeString(root.resolve("a.csv"), rows);
    sink.failAt(call -> call == 2);
    try (RunningCapture running = start(server.connection())) {
      await().atMost(LONG).until(running::hasEnded);
    }
    sink.failAt(call -> false);
    server.cutOff();

    try (RunningCapture running = start(server.connection())) {
      await().atMost(LONG).until(() -> Files.exists(root.resolve("archive/a.csv")));
    }

    assertThat(sink.current()).hasSize(2500);
    assertThat(sink.cases()).as("nothing twice").hasSize(2500);
  }

  @Test
  void namesAnAddressThatIsNone() {
    assertThat(failureWith(new ConnectionSettings("sftp:///x", "", "")).code()).isEqualTo("C444");
  }
}
