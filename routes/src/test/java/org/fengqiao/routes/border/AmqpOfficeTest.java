package org.fengqiao.routes.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fengqiao.routes.border.DisputeBuilder.QINGPU;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.fengqiao.routes.BorderHub;
import org.fengqiao.routes.border.course.AlertState;
import org.fengqiao.schemas.message.EscalationLevel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * A province without broker or hub, in another language and with a foreign client, takes part by
 * the specification alone.
 */
class AmqpOfficeTest {

  private static final Path SCHEMA =
      Path.of("../schemas/src/main/resources/avro/history/BorderMessage/2.avsc");

  private static Path folder;
  private static int port;
  private static BorderHub shanghai;

  @BeforeAll
  static void start() throws IOException {
    folder = Files.createTempDirectory("amqp-office");
    BorderCertificates.create(folder.resolve("certificates"), List.of("310000", "320000"));
    port = BorderHub.freePort();
    shanghai = BorderHub.start(folder, "310000", QINGPU, port, "320000", "");
  }

  @AfterAll
  static void stop() throws IOException {
    shanghai.close();
    FileSystemUtils.deleteRecursively(folder);
  }

  @Test
  void fetchesAnAlertByAmqpAndAnswersIt() throws Exception {
    Path program = NodeProgram.officeWithAmqp().resolve("amqp-office.mjs");
    PartnerBook partners = shanghai.part(PartnerBook.class);
    await().until(() -> partners.all().getFirst().askedAt() != null);
    shanghai.borderDispute(EscalationLevel.ORANGE);

    NodeProgram.Answer answer =
        NodeProgram.run(
            program,
            new byte[0],
            port,
            "320000",
            SCHEMA,
            PemFiles.certificate(keys("310000")),
            PemFiles.key(keys("320000")),
            PemFiles.certificate(keys("320000")));

    assertThat(answer.text()).isEqualTo("answered 2");
    assertThat(answer.exitCode()).isZero();
    AlertBook book = shanghai.part(AlertBook.class);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(book.newest(Direction.OUT, 10))
                    .extracting(Alert::state)
                    .containsExactly(AlertState.HANDLING));
    assertThat(book.refusals()).isEmpty();
    await().until(() -> partners.all().getFirst().answers());
  }

  private static Path keys(String province) {
    return folder.resolve("certificates").resolve(province);
  }
}
