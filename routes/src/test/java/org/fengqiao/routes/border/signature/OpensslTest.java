package org.fengqiao.routes.border.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Locale;
import javax.security.auth.x500.X500Principal;
import org.fengqiao.routes.platform.PemText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Another implementation takes our signatures, and we take its keys, stores and signatures. */
class OpensslTest {

  private static final String SM2_DIGEST = "-sm3 -sigopt distid:" + SignatureKind.USER_ID;

  @TempDir private Path folder;

  @BeforeEach
  void opensslIsThere() {
    assumeThat(Files.isExecutable(Path.of("/usr/bin/openssl"))).as("openssl is there").isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void opensslChecksWhatWeSign(SignatureKind kind) throws Exception {
    SigningKey own = SigningKey.make(kind, new X500Principal("CN=border.310000"));
    Files.writeString(
        folder.resolve("own.pem"), PemText.of("CERTIFICATE", own.certificate().getEncoded()));
    Files.writeString(folder.resolve("content"), "报文");
    Files.write(
        folder.resolve("sig"), new RepeatableSignature(own.key()).sign("报文".getBytes(UTF_8)));

    openssl("x509 -in own.pem -noout -pubkey -out key.pem");
    String said = openssl("dgst " + digest(kind) + " -verify key.pem -signature sig content");

    assertThat(said).contains("Verified OK");
  }

  @Test
  void weTakeWhatOpensslSignsWithAKeyOfItsOwn() throws Exception {
    openssl("genpkey -algorithm SM2 -out key.pem");
    openssl(
        "req -x509 -new -key key.pem -sm3 -sigopt distid:%s -days 30 -subj /CN=border.320000 -out own.pem"
            .formatted(SignatureKind.USER_ID));
    openssl(
        "pkcs12 -export -name own -inkey key.pem -in own.pem -passout pass:secret -out own.p12");
    Files.writeString(folder.resolve("content"), "报文");
    openssl("dgst " + SM2_DIGEST + " -sign key.pem -out sig content");

    PublicKey key = Signers.certificate(folder.resolve("own.pem")).getPublicKey();
    SigningKey own = SigningStore.read(folder.resolve("own.p12"), "secret".toCharArray());

    assertThat(SignatureKind.of(key)).contains(SignatureKind.SM2);
    assertThat(
            SignatureKind.SM2.verifies(
                "报文".getBytes(UTF_8), Files.readAllBytes(folder.resolve("sig")), key))
        .isTrue();
    assertThat(own.certificate().getPublicKey()).isEqualTo(key);
    assertThat(
            SignatureKind.SM2.verifies(
                new byte[1], SignatureKind.SM2.sign(new byte[1], own.key()), key))
        .isTrue();
  }

  private static String digest(SignatureKind kind) {
    return kind == SignatureKind.SM2 ? SM2_DIGEST : "-sha256";
  }

  private String openssl(String arguments) throws Exception {
    Process process =
        new ProcessBuilder(("/usr/bin/openssl " + arguments).split(" ", -1))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(arguments.toLowerCase(Locale.ROOT) + "\n" + said).isZero();
    return said;
  }
}
