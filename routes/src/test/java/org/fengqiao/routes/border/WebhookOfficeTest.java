package org.fengqiao.routes.border;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fengqiao.routes.border.DisputeBuilder.QINGPU;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.fengqiao.routes.BorderHub;
import org.fengqiao.routes.border.webhook.WebhookDoor;
import org.fengqiao.schemas.message.EscalationLevel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * A province with nothing but an HTTPS server, in another language and with its own certificate,
 * takes part by the specification alone; what was said while it was away waits for it.
 */
class WebhookOfficeTest {

  private static Path folder;
  private static int port;
  private static BorderHub shanghai;

  @BeforeAll
  static void start() throws Exception {
    folder = Files.createTempDirectory("webhook-office");
    // Each makes its own key; neither stands in the other's trusted.p12.
    BorderCertificates.create(folder.resolve("certificates"), List.of("310000"));
    BorderCertificates.create(folder.resolve("certificates"), List.of("320000"));
    Path partners = Files.createDirectories(folder.resolve("partners"));
    Files.copy(
        PemFiles.certificate(folder.resolve("certificates").resolve("320000")),
        partners.resolve("320000.pem"));
    port = BorderHub.freePort();
    Files.writeString(
        partners.resolve("320000.yaml"),
        """
        province: "320000"
        title: 江苏省矛盾调解协调办公室
        agreement: 沪苏调解协作协议〔2026〕1号
        transport:
          webhook:
            url: https://127.0.0.1:%d/border
        certificates: [320000.pem]
        divisions: ["320509", "320583"]
        receives:
          types: ["02"]
          from: blue
        """
            .formatted(port));
    shanghai = BorderHub.startWithPartners(folder, "310000", QINGPU);
  }

  @AfterAll
  static void stop() throws IOException {
    shanghai.close();
    FileSystemUtils.deleteRecursively(folder);
  }

  @Test
  void takesAnAlertThatWaitedForItAndAnswersIt() throws Exception {
    Path program = NodeProgram.office().resolve("webhook-office.mjs");
    shanghai.borderDispute(EscalationLevel.ORANGE);
    PartnerBook partners = shanghai.part(PartnerBook.class);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              assertThat(delivery(partners).waiting()).isEqualTo(1);
              assertThat(delivery(partners).error()).contains("ConnectException");
            });
    assertThat(delivery(partners).confirmedAt()).isNull();

    JiangsuOffice jiangsu = new JiangsuOffice(shanghai, folder.resolve("certificates"));
    assertThat(
            jiangsu.run(
                program,
                port,
                "https://127.0.0.1:" + shanghai.part(WebhookDoor.class).port() + WebhookDoor.PATH))
        .isEqualTo("answered 2 org.fengqiao.border.statement");

    jiangsu.awaitItsAnswers();
    assertThat(partners.all().getFirst().answers()).as("the test message came back").isTrue();
    assertThat(delivery(partners).confirmedAt()).isNotNull();
    assertThat(delivery(partners).refused()).isZero();
    assertThat(borderPage()).containsPattern("最近确认 20[0-9]{2}-");
  }

  private static String borderPage() throws Exception {
    HttpRequest page =
        HttpRequest.newBuilder(URI.create(shanghai.console() + "/border"))
            .header("accept-language", "zh")
            .build();
    return HttpClient.newHttpClient().send(page, HttpResponse.BodyHandlers.ofString()).body();
  }

  private static PartnerState.Delivery delivery(PartnerBook partners) {
    return requireNonNull(partners.all().getFirst().delivery());
  }
}
