package org.fengqiao.connectors.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.fengqiao.connectors.Guide;
import org.fengqiao.connectors.capture.TestSftp;
import org.fengqiao.connectors.feed.FeedReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way to an SFTP server, as the guide to drop folders tells it, is gone to its end. */
class SftpGuideTest {

  private static final Guide GUIDE = Guide.of("files.md");
  private static final Pattern CODE = Pattern.compile("\\bC44\\d\\b");
  private static final String FEED =
      """
      feed: court.drop
      version: 1
      owner: 法院信息中心 <it@court.example>
      legal_basis: { statute: 民事诉讼法 125 条, purpose: dispute-mediation-coordination, retention: P3Y }
      from:
        method: folder
        connection: court-drop
        pattern: "*.csv"
        format: csv
        charset: UTF-8
        key: [编号]
        columns: [编号, 受理日期]
      fields:
        disputeType: { value: "0201" }
        division: { value: "310118" }
        acceptedAt: { take: 受理日期, parse: date, if_bad: reject, if_missing: reject }
        status: { value: REGISTERED }
        outcome: { value: OPEN }
        escalation: { value: NONE }
        borderFlag: { value: "false" }
      references: []
      parties: []
      cases:
        - given: { 编号: "1", 受理日期: "2020-05-08" }
          expect: { acceptedAt: 2020-05-08 }
      """;

  @TempDir Path root;
  @TempDir Path hub;
  private TestSftp server;

  @BeforeEach
  void start() throws IOException {
    server = new TestSftp(root);
    Path out = Files.createDirectory(root.resolve("out"));
    Files.writeString(out.resolve("登记.csv"), "编号,受理日期\n1,2020-05-08\n2,2020-05-09\n");
    Files.writeString(hub.resolve("host.pub"), server.publicKey() + "\n");
    Files.writeString(hub.resolve("court.password"), TestSftp.PASSWORD + "\n");
    Path feed = hub.resolve("departments/court/drop.yaml");
    Files.createDirectories(feed.getParent());
    Files.writeString(feed, FEED);
    assertThat(FeedReader.read(feed).findings()).isEmpty();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void everyCommandOfTheGuideWorksOneAfterTheOther() throws Exception {
    List<String> commands =
        GUIDE.commands().stream().filter(line -> !line.startsWith("ops/hub check")).toList();
    assertThat(commands).hasSize(4);

    Check first = hub(commands.getFirst());
    assertThat(first.exitCode()).isEqualTo(1);
    assertThat(first.complaint()).contains("C440", server.fingerprint());
    assertThat(shell(commands.get(1))).contains(server.fingerprint());
    shell(commands.get(2));
    server.allow(
        PublicKeyEntry.parsePublicKeyEntry(Files.readString(hub.resolve("court_key.pub")))
            .resolvePublicKey(null, null, null));
    Check last = hub(commands.getLast());
    assertThat(last.exitCode()).as(() -> last.output() + last.complaint()).isZero();
    assertThat(root.resolve("out/登记.csv")).as("a dry run leaves files where they are").exists();
  }

  @Test
  void everyCodeInTheGuideHasItsText() throws IOException {
    String texts =
        Files.readString(
            Path.of("src/main/resources/org/fengqiao/connectors/capture/problems.properties"));

    assertThat(GUIDE.codes(CODE)).hasSize(6).allMatch(code -> texts.contains("\n" + code + "="));
  }

  private Check hub(String command) {
    return Check.command(words(command).skip(1).toArray(String[]::new));
  }

  private String shell(String command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(words(command).toList()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  private Stream<String> words(String command) {
    return Stream.of(command.split(" "))
        .map(word -> word.replace("'", ""))
        .map(word -> word.replace("SHA256:…", server.fingerprint()))
        .map(word -> word.replace("sftp://10.1.2.3:22/", server.url()))
        .map(word -> word.replace("/etc/ssh/ssh_host_ecdsa_key.pub", hub + "/host.pub"))
        .map(word -> word.replace("/etc/hub/", hub + "/"))
        .map(word -> word.replace("departments/", hub + "/departments/"));
  }
}
