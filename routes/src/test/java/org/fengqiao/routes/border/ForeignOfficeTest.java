package org.fengqiao.routes.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.fengqiao.routes.border.course.AlertState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An office in another language, written from the specification alone, checks our alert and answers
 * it so that our inbox takes the answers.
 */
class ForeignOfficeTest {

  private static final Path SCHEMA =
      Path.of("..", "schemas", "src", "main", "resources", "avro", "history", "BorderMessage");

  @TempDir private Path folder;
  private ModelProvince shanghai;
  private SealedMessage alert;

  @BeforeEach
  void raise() throws Exception {
    assumeThat(runs("node", "--version")).as("node is not installed here").isTrue();
    BorderCertificates.create(folder, List.of("310000", "320000"));
    Instant now = Instant.parse("2026-11-20T02:00:00Z");
    shanghai =
        new ModelProvince(
            "310000",
            java.util.Set.of("320000"),
            folder,
            new EcdsaSignature(),
            () -> now,
            Duration.ZERO);
    shanghai.raise(new Random(1));
    alert = shanghai.files.outbox.getLast();
    pem("310000", "neighbour.pem", "CERTIFICATE");
    pem("320000", "own.pem", "PRIVATE KEY");
  }

  @Test
  void checksAnAlertAndAnswersIt() throws Exception {
    List<String> answers = answers(alert.bytes(), 0);

    assertThat(answers).hasSize(2);
    for (String answer : answers) {
      assertThat(shanghai.inbox.receive(Base64.getDecoder().decode(answer)))
          .isEqualTo(new Reception.Taken());
    }
    assertThat(shanghai.files.lock(alert.message().getAlertId()).orElseThrow().alert().state())
        .isEqualTo(AlertState.HANDLING);
  }

  @Test
  void answersNothingThatWasChangedOnTheWay() throws Exception {
    byte[] changed = alert.bytes();
    changed[30] ^= 1;

    assertThat(String.join("\n", answers(changed, 1))).contains("BAD_SIGNATURE");
  }

  private List<String> answers(byte[] bytes, int exitCode) throws Exception {
    Process process =
        new ProcessBuilder(
                "node",
                Path.of("docs", "border", "answer.mjs").toString(),
                SCHEMA.resolve("2.avsc").toString(),
                folder.resolve("neighbour.pem").toString(),
                folder.resolve("own.pem").toString())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().write(Base64.getEncoder().encode(bytes));
    process.getOutputStream().close();
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isEqualTo(exitCode);
    return said.lines().toList();
  }

  private static boolean runs(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private void pem(String province, String file, String label) throws Exception {
    Path keys = folder.resolve(province);
    char[] password =
        Files.readString(keys.resolve(BorderKeys.PASSWORD_FILE)).strip().toCharArray();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys.resolve(BorderKeys.OWN_FILE))) {
      store.load(in, password);
    }
    Key key = store.getKey(BorderKeys.OWN_ALIAS, password);
    byte[] content =
        label.equals("CERTIFICATE")
            ? store.getCertificate(BorderKeys.OWN_ALIAS).getEncoded()
            : key.getEncoded();
    Files.writeString(
        folder.resolve(file),
        "-----BEGIN %s-----\n%s\n-----END %s-----\n"
            .formatted(label, Base64.getMimeEncoder().encodeToString(content), label));
  }
}
