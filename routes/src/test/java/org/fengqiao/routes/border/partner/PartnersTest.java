package org.fengqiao.routes.border.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.fengqiao.routes.platform.HubSettings;
import org.fengqiao.schemas.message.EscalationLevel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** A partner is one file; a fault in it names file, field and remedy. */
class PartnersTest {

  private static final String WHOLE =
      """
      province: 320000
      title: 江苏省矛盾调解协调办公室
      agreement: 沪苏调解协作协议〔2026〕1号
      transport:
        webhook:
          url: https://border.js.example:8443/border
      certificates: [320000.pem]
      divisions: [320509]
      receives:
        types: ["02", "0301"]
        from: orange
      """;

  @TempDir private Path folder;

  @BeforeEach
  void handOverTheCertificate() throws IOException {
    Files.copy(Path.of("docs/border/vectors/310000.pem"), folder.resolve("320000.pem"));
  }

  @Test
  void aFileSaysWhoIsReachedHowAndOfWhat() throws IOException {
    write(WHOLE);

    Partners partners = Partners.of(settings(Map.of()));

    Partner jiangsu = partners.of("320000").orElseThrow();
    assertThat(jiangsu.title()).isEqualTo("江苏省矛盾调解协调办公室");
    assertThat(jiangsu.agreement()).isEqualTo("沪苏调解协作协议〔2026〕1号");
    assertThat(jiangsu.transport())
        .isEqualTo(new Transport.Webhook(URI.create("https://border.js.example:8443/border")));
    assertThat(partners.certificates().get("320000")).hasSize(1);
    assertThat(partners.queued()).isEmpty();
    assertThat(partners.mayReceive("320000", "320509", "0301", EscalationLevel.RED)).isTrue();
    assertThat(partners.mayReceive("320000", "320509", "0302", EscalationLevel.RED)).isFalse();
    assertThat(partners.mayReceive("320000", "320583", "0301", EscalationLevel.RED)).isFalse();
    assertThat(partners.mayReceive("320000", "320509", "0301", EscalationLevel.BLUE)).isFalse();
    assertThat(partners.mayReceive("330000", "330421", "0301", EscalationLevel.RED)).isFalse();
  }

  @Test
  void neighboursOfTheSettingsStandBesideThoseOfFiles() throws IOException {
    write(WHOLE);

    Partners partners =
        Partners.of(
            settings(
                Map.of(
                    "hub.border.neighbours[0].province", "330000",
                    "hub.border.neighbours[0].broker", "zj.example:5702")));

    assertThat(partners.provinces()).containsExactlyInAnyOrder("320000", "330000");
    assertThat(partners.queued())
        .extracting(Partner::transport)
        .containsExactly(new Transport.Broker("zj.example:5702"));
    assertThatThrownBy(
            () -> Partners.of(settings(Map.of("hub.border.neighbours[0].province", "320000"))))
        .hasMessageContaining("320000 is named twice");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          province: 320000         | province: 650000          | province: write the 6 digits of a province that borders 310000
          title:                   | tilte:                    | tilte is no field of a partner
          webhook:                 | pigeon:                   | transport.pigeon: name one of
          https://                 | http://                   | transport.webhook.url: write https://host:port/path
          '    url:'               | '    uri:'                | transport.webhook: it has the one field url
          certificates: [320000.pem] | certificates: [no.pem]  | no.pem must hold a certificate in PEM
          certificates: [320000.pem] | certificates: []        | certificates: name at least one file
          [320509]                 | [320102]                  | divisions: 320102 is no county of 320000 that borders 310000
          '"0301"'                 | land                      | receives.types: write beginnings of dispute types
          from: orange             | from: purple              | receives.from is no field of a partner or not in its form
          agreement:               | '{agreement:'             | is no YAML
          """)
  void aFaultNamesFileFieldAndRemedy(String whole, String wrong, String told) throws IOException {
    assertThat(WHOLE).contains(whole);
    write(WHOLE.replace(whole, wrong));

    assertThatThrownBy(() -> Partners.of(settings(Map.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(folder.resolve("jiangsu.yaml").toString())
        .hasMessageContaining(told);
  }

  @Test
  void aCertificateOfSm2SignsAndHasNoPartInTls() throws IOException {
    Files.copy(Path.of("docs/border/vectors/sm2/310000.pem"), folder.resolve("sm2.pem"));
    write(WHOLE.replace("divisions:", "signers: [320000.pem, sm2.pem]\ndivisions:"));

    assertThat(Partners.of(settings(Map.of())).certificates().get("320000")).hasSize(1);
    assertThat(Partners.of(settings(Map.of())).signers().get("320000")).hasSize(2);

    write(WHOLE.replace("[320000.pem]", "[sm2.pem]"));
    assertThatThrownBy(() -> Partners.of(settings(Map.of())))
        .hasMessageContaining(
            "certificates: TLS knows no SM2: name that certificate under signers");
  }

  @Test
  void aNeighbourOfTheBrokerIsPinnedWhereTheBrokerLooks() throws IOException {
    write(WHOLE.replace("webhook:\n    url: https://border.js.example:8443/border", "amqp: {}"));

    assertThatThrownBy(() -> Partners.of(settings(Map.of())))
        .hasMessageContaining("certificates: the broker knows a neighbour by trusted.p12 alone");
  }

  @Test
  void anSftpServerIsKnownByTheFingerprintOfItsKey() throws IOException {
    Files.writeString(folder.resolve("id"), "key");
    String sftp =
        WHOLE.replace(
            "webhook:\n    url: https://border.js.example:8443/border",
            """
            sftp:
                host: drop.js.example
                port: 22
                user: shanghai
                key: id
                hostKey: "SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
                folder: /border""");
    write(sftp);

    assertThat(Partners.of(settings(Map.of())).all().getFirst().transport())
        .isEqualTo(
            new Transport.Sftp(
                "drop.js.example",
                22,
                "shanghai",
                folder.resolve("id"),
                "SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "/border"));

    write(sftp.replace("SHA256:A", "SHA256:"));
    assertThatThrownBy(() -> Partners.of(settings(Map.of())))
        .hasMessageContaining("transport.sftp.hostKey: write the fingerprint");
    write(sftp.replace("    user: shanghai\n", ""));
    assertThatThrownBy(() -> Partners.of(settings(Map.of())))
        .hasMessageContaining("transport.sftp: its fields are folder, host, hostKey, key, port");
  }

  @Test
  void aFolderWithoutFilesIsNoAnswer() {
    assertThatThrownBy(() -> Partners.of(settings(Map.of())))
        .hasMessageContaining("hub.border.partners: no file in " + folder);
  }

  private void write(String content) throws IOException {
    Files.writeString(folder.resolve("jiangsu.yaml"), content);
  }

  private HubSettings settings(Map<String, String> more) {
    Map<String, String> properties = new HashMap<>(more);
    properties.put("hub.border.partners", folder.toString());
    return new Binder(new MapConfigurationPropertySource(properties))
        .bindOrCreate("hub", HubSettings.class);
  }
}
