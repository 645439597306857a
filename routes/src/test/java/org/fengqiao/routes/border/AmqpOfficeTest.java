package org.fengqiao.routes.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fengqiao.routes.border.DisputeBuilder.QINGPU;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fengqiao.routes.BorderHub;
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

    JiangsuOffice jiangsu = new JiangsuOffice(shanghai, folder.resolve("certificates"));
    assertThat(jiangsu.run(program, port, "320000")).isEqualTo("answered 2");

    jiangsu.awaitItsAnswers();
    await().until(() -> partners.all().getFirst().answers());
  }
}
