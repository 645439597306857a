package org.fengqiao.routes.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Random;
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
  private Path program;
  private ModelProvince shanghai;
  private SealedMessage alert;

  @BeforeEach
  void raise() throws Exception {
    program = NodeProgram.office().resolve("answer.mjs");
    BorderCertificates.create(folder, List.of("310000", "320000"));
    Instant now = Instant.parse("2026-11-20T02:00:00Z");
    shanghai =
        new ModelProvince(
            "310000",
            java.util.Set.of("320000"),
            folder,
            new SignatureByKey(),
            () -> now,
            Duration.ZERO);
    shanghai.raise(new Random(1));
    alert = shanghai.files.outbox.getLast();
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
    NodeProgram.Answer answer =
        NodeProgram.run(
            program,
            Base64.getEncoder().encode(bytes),
            SCHEMA.resolve("2.avsc"),
            PemFiles.certificate(folder.resolve("310000")),
            PemFiles.key(folder.resolve("320000")));
    assertThat(answer.exitCode()).as(answer.text()).isEqualTo(exitCode);
    return answer.text().lines().toList();
  }
}
