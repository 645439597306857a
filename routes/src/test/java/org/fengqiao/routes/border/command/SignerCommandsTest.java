package org.fengqiao.routes.border.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.fengqiao.routes.border.BorderCertificates;
import org.fengqiao.routes.border.signature.SignatureKind;
import org.fengqiao.routes.border.signature.Signers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two offices change to SM2 by the commands of the specification. */
class SignerCommandsTest {

  @TempDir private Path folder;
  private Path shanghai;
  private Path jiangsu;

  private record Answer(int exitCode, String text) {}

  @BeforeEach
  void exchangeTheFirstCertificates() throws IOException {
    BorderCertificates.create(folder, List.of("310000", "320000"));
    shanghai = folder.resolve("310000");
    jiangsu = folder.resolve("320000");
  }

  @Test
  void theCommandsOfTheSpecificationMakePinAndUseAKeyOfSm2() throws Exception {
    List<String> lines = specification();
    assertThat(lines).hasSize(3);

    Answer made = run(lines.get(0), shanghai);
    Path pem = shanghai.resolve("next-signature.pem");
    String fingerprint = DigestUtils.sha256Hex(Signers.certificate(pem).getEncoded());
    assertThat(made.text()).contains("SM2", pem.toString(), fingerprint);
    assertThat(Files.exists(shanghai.resolve("signature.p12"))).as("it signs already").isFalse();

    Answer pinned = run(lines.get(1).replace("shanghai-signature.pem", pem.toString()), jiangsu);
    assertThat(pinned.text()).contains(fingerprint, "310000.pem", "310000.2.pem");
    assertThat(Signers.read(jiangsu).get("310000"))
        .extracting(each -> SignatureKind.of(each.getPublicKey()).orElseThrow())
        .containsExactlyInAnyOrder(SignatureKind.ECDSA, SignatureKind.SM2);

    Answer used = run(lines.get(2), shanghai);
    assertThat(List.of(made, pinned, used)).extracting(Answer::exitCode).containsOnly(0);
    assertThat(Files.exists(shanghai.resolve("signature.p12"))).isTrue();
    assertThat(run("use-signer", shanghai).text()).contains("先运行 new-signer");
    assertThat(run("doctor", shanghai).exitCode()).isZero();
    assertThat(run("doctor", jiangsu).exitCode()).isZero();
  }

  @Test
  void theKeyBeforeIsKeptUntilItIsDestroyedAndTheSameCertificateIsPinnedOnce() throws Exception {
    for (String kind : List.of("sm2", "ecdsa")) {
      run("new-signer --signature " + kind, shanghai);
      run("use-signer", shanghai);
      run("pin-signer 310000 " + shanghai.resolve("next-signature.pem"), jiangsu);
      run("pin-signer 310000 " + shanghai.resolve("next-signature.pem"), jiangsu);
    }

    assertThat(shanghai.resolve("before-signature.p12")).exists();
    assertThat(Files.getPosixFilePermissions(shanghai.resolve("signature.p12"))).hasSize(2);
    assertThat(Signers.read(jiangsu).get("310000")).hasSize(3);
  }

  @Test
  void whatCannotBePinnedIsSaidAndLeavesNothing() throws Exception {
    Path none = Files.writeString(folder.resolve("none.pem"), "none");

    assertThat(run("pin-signer Shanghai " + none, jiangsu).text()).contains("不是省代码");
    assertThat(run("pin-signer 310000 " + none, jiangsu).text()).contains("没有证书");
    assertThat(run("new-signer --signature sm9", jiangsu).exitCode()).isEqualTo(2);
    assertThat(run("new-signer --signature sm2", folder.resolve("none")).text())
        .contains("没有能打开的密钥");
    assertThat(jiangsu.resolve("signers")).doesNotExist();
  }

  private static List<String> specification() throws IOException {
    return Files.readAllLines(Path.of("docs", "border.md")).stream()
        .filter(line -> line.matches("ops/hub border (new|pin|use)-signer .*"))
        .map(line -> line.replace("ops/hub border ", "").replaceAll(" --home \\S+", ""))
        .toList();
  }

  private static Answer run(String line, Path keys) {
    StringWriter printed = new StringWriter();
    PrintWriter writer = new PrintWriter(printed);
    int exitCode =
        BorderCommands.line()
            .setOut(writer)
            .setErr(writer)
            .execute((line + " --certificates " + keys).split(" ", -1));
    return new Answer(exitCode, printed.toString());
  }
}
