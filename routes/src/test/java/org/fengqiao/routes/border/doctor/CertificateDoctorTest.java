package org.fengqiao.routes.border.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.fengqiao.routes.border.BorderCertificates;
import org.fengqiao.routes.border.SignerExchange;
import org.fengqiao.routes.border.command.BorderCommands;
import org.fengqiao.routes.border.signature.SignatureKind;
import org.fengqiao.routes.border.signature.SigningKey;
import org.fengqiao.routes.border.signature.SigningStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each thing that can be wrong with a folder of keys is found, and said with its remedy. */
class CertificateDoctorTest {

  private static final Instant NOW = Instant.now();

  @TempDir private Path folder;

  @Test
  void whatBorderCertificatesMakesIsWell() throws Exception {
    BorderCertificates.create(folder, List.of("310000", "320000"));

    assertThat(CertificateDoctor.examine(folder.resolve("310000"), "localhost", NOW)).isEmpty();
    assertThat(doctor(folder.resolve("310000"), 0)).contains("未见问题");
  }

  @Test
  void aClockAheadOrBehindAndTheEndAreTold() throws Exception {
    assertThat(ailments(aFolder().valid(NOW.plusSeconds(3_600), NOW.plus(days(400)))))
        .containsExactly(Ailment.NOT_YET);
    assertThat(ailments(aFolder().valid(NOW.minus(days(9)), NOW.minus(days(1)))))
        .containsExactly(Ailment.EXPIRED);
    assertThat(ailments(aFolder().valid(NOW.minus(days(9)), NOW.plus(days(60)))))
        .containsExactly(Ailment.ENDS_SOON);
    assertThat(ailments(aFolder().valid(NOW.minus(days(9)), NOW.plus(days(62))))).isEmpty();
  }

  @Test
  void keyUsageChainAndKeyAreTold() throws Exception {
    assertThat(ailments(aFolder().usage(KeyUsage.keyAgreement)))
        .containsExactly(Ailment.MAY_NOT_SIGN);
    assertThat(ailments(aFolder().purposes(KeyPurposeId.id_kp_serverAuth)))
        .containsExactly(Ailment.MAY_NOT_CONNECT);
    assertThat(ailments(aFolder().algorithm("RSA"))).containsExactly(Ailment.NOT_P256);
    assertThat(ailments(aFolder().wronglyChained())).containsExactly(Ailment.BROKEN_CHAIN);
    assertThat(ailments(aFolder().ofAnotherKey())).containsExactly(Ailment.OTHER_KEY);
    assertThat(ailments(aFolder().neighbourAlias("jiangsu"))).containsExactly(Ailment.WRONG_ALIAS);
  }

  @Test
  void keysAndCertificatesForSignaturesAloneAreExaminedToo() throws Exception {
    BorderCertificates.create(folder, List.of("310000", "320000"));
    SignerExchange.change(folder, SignatureKind.SM2, "310000", "320000");
    SignerExchange.change(folder, SignatureKind.SM2, "320000", "310000");
    Path keys = folder.resolve("310000");
    Path signers = keys.resolve("signers");
    assertThat(CertificateDoctor.examine(keys, "localhost", NOW)).isEmpty();
    assertThat(CertificateDoctor.examine(keys, "", NOW.plus(days(1_200))))
        .extracting(Complaint::where)
        .contains("signature.p12", "signers/320000.2.pem");

    Files.copy(keys.resolve("next-signature.pem"), signers.resolve("330000.pem"));
    Files.copy(keys.resolve("next-signature.pem"), signers.resolve("zhejiang.pem"));
    Files.writeString(signers.resolve("340000.pem"), "none");
    assertThat(CertificateDoctor.examine(keys, "", NOW))
        .containsExactlyInAnyOrder(
            new Complaint(Ailment.OWN_PINNED, "signers/330000.pem", ""),
            new Complaint(Ailment.OWN_PINNED, "signers/zhejiang.pem", ""),
            new Complaint(Ailment.WRONG_FILE, "signers/zhejiang.pem", ""),
            new Complaint(Ailment.NO_CERTIFICATE, "signers/340000.pem", ""));
  }

  @Test
  void aKeyThatIsNoneForItsUseIsTold() throws Exception {
    Path keys = aFolder().algorithm("RSA").in(folder);
    Files.copy(keys.resolve("own.p12"), keys.resolve("signature.p12"));
    assertThat(CertificateDoctor.examine(keys, "", NOW))
        .containsExactly(
            new Complaint(Ailment.NOT_P256, "own.p12", "RSA"),
            new Complaint(Ailment.NEITHER_KIND, "signature.p12", "RSA"));

    Files.writeString(keys.resolve("signature.p12"), "none");
    assertThat(CertificateDoctor.examine(keys, "", NOW))
        .contains(new Complaint(Ailment.UNREADABLE, "signature.p12", ""));

    SigningStore.write(
        SigningKey.make(SignatureKind.SM2, new X500Principal("CN=border.310000")),
        keys.resolve("own.p12"),
        Files.readString(keys.resolve("password")).strip().toCharArray());
    assertThat(CertificateDoctor.examine(keys, "", NOW))
        .containsExactly(new Complaint(Ailment.SM2_FOR_TLS, "own.p12", ""));
  }

  @Test
  void aNameThatTheCertificateDoesNotBearIsTold() throws Exception {
    BorderCertificates.create(folder, List.of("310000", "320000"));

    assertThat(CertificateDoctor.examine(folder.resolve("310000"), "hub.example", NOW))
        .extracting(Complaint::ailment)
        .containsExactly(Ailment.WRONG_NAME);
  }

  @Test
  void missingFilesAndAForeignPasswordAreTold() throws Exception {
    assertThat(CertificateDoctor.examine(folder.resolve("none"), "", NOW))
        .extracting(Complaint::ailment)
        .containsExactly(Ailment.UNREADABLE);
    BorderCertificates.create(folder, List.of("310000"));
    assertThat(CertificateDoctor.examine(folder.resolve("310000"), "", NOW))
        .extracting(Complaint::ailment)
        .containsExactly(Ailment.NO_NEIGHBOUR);
    Files.writeString(folder.resolve("310000/password"), "another");
    assertThat(CertificateDoctor.examine(folder.resolve("310000"), "", NOW))
        .containsExactly(new Complaint(Ailment.UNREADABLE, "own.p12", ""));
  }

  @Test
  void theCommandSaysWhatIsWrongAndWhatToDo() throws Exception {
    Path ill = aFolder().valid(NOW.minus(days(9)), NOW.minus(days(1))).in(folder);

    assertThat(doctor(ill, 1)).contains("EXPIRED | own.p12 | 已于", "制作新证书", "Make a new one");
    assertThat(doctor(folder.resolve("none"), 1)).contains("UNREADABLE", "放回");
  }

  @Test
  void theCommandOfTheSpecificationRuns() throws Exception {
    BorderCertificates.create(folder.resolve("certificates"), List.of("310000", "320000"));
    String line =
        Files.readAllLines(Path.of("docs", "border.md")).stream()
            .filter(each -> each.startsWith("ops/hub border doctor "))
            .findFirst()
            .orElseThrow()
            .replace("ops/hub border ", "")
            .replace("data/shanghai", folder.toString())
            .replace("hub.neighbour.example:5702", "localhost:1");
    StringWriter printed = new StringWriter();
    PrintWriter writer = new PrintWriter(printed);
    List<String> words = new ArrayList<>(List.of(line.split(" ", -1)));
    words.addAll(List.of("--certificates", folder.resolve("certificates/310000").toString()));
    int exitCode =
        BorderCommands.line().setOut(writer).setErr(writer).execute(words.toArray(String[]::new));

    assertThat(printed.toString())
        .contains("WRONG_NAME | own.p12 | 证书中没有名称 hub.example", "AWAY | localhost:1");
    assertThat(exitCode).isEqualTo(1);
  }

  @Test
  void everyAilmentHasWordsAndARemedy() {
    for (Ailment each : Ailment.values()) {
      ResourceBundle texts = ResourceBundle.getBundle("org.fengqiao.routes.border.command.texts");
      assertThat(texts.getString("doctor." + each)).isNotBlank();
      assertThat(texts.getString("doctor." + each + ".remedy")).isNotBlank();
    }
  }

  private static KeyFolderBuilder aFolder() {
    return new KeyFolderBuilder();
  }

  private static Duration days(int days) {
    return Duration.ofDays(days);
  }

  private List<Ailment> ailments(KeyFolderBuilder builder) throws Exception {
    return CertificateDoctor.examine(builder.in(folder), "", NOW).stream()
        .map(Complaint::ailment)
        .toList();
  }

  private static String doctor(Path keys, int exitCode) {
    StringWriter printed = new StringWriter();
    PrintWriter writer = new PrintWriter(printed);
    assertThat(
            BorderCommands.line()
                .setOut(writer)
                .setErr(writer)
                .execute("doctor", "--certificates", keys.toString()))
        .as(printed.toString())
        .isEqualTo(exitCode);
    return printed.toString();
  }
}
