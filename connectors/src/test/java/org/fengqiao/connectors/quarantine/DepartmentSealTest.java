package org.fengqiao.connectors.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.fengqiao.connectors.keys.KeyException;
import org.fengqiao.connectors.keys.KeyFolder;
import org.fengqiao.schemas.message.Department;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the edge seals opens with the department's private key, at its place, and not otherwise. */
class DepartmentSealTest {

  private static final byte[] ROW = "{\"row\":{\"sqrxm\":\"测试张三\"}}".getBytes(UTF_8);
  private static final byte[] PLACE = "justice.mediation|justice.mediation:1|7|0".getBytes(UTF_8);
  private static final char[] PASSWORD = "a password".toCharArray();

  @TempDir private Path home;

  private KeyFolder folder;

  @BeforeEach
  void inAFolder() {
    folder = new KeyFolder(home);
  }

  private DepartmentCertificate pair(String name) throws Exception {
    DepartmentKeyPair pair = DepartmentKeyPair.of(Department.JUSTICE);
    pair.addTo(folder, name, PASSWORD);
    return new DepartmentCertificate(
        (X509Certificate)
            CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pair.certificate())));
  }

  private DepartmentKey key(String name) {
    return DepartmentKey.read(folder, name, PASSWORD);
  }

  @Test
  void opensWithTheDepartmentsPrivateKey() throws Exception {
    byte[] sealed = pair("justice.p12").batch().seal(ROW, PLACE);

    assertThat(new String(sealed, UTF_8)).doesNotContain("测试张三", "justice");
    assertThat(key("justice.p12").open(sealed, PLACE)).isEqualTo(ROW);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1000, 1_000_000})
  void opensWhateverItsSize(int size) throws Exception {
    byte[] row = new byte[size];
    Arrays.fill(row, (byte) '\n');

    byte[] sealed = pair("justice.p12").batch().seal(row, PLACE);

    assertThat(key("justice.p12").open(sealed, PLACE)).isEqualTo(row);
  }

  @Test
  void doesNotOpenAtAnotherPlace() throws Exception {
    byte[] sealed = pair("justice.p12").batch().seal(ROW, PLACE);

    for (String place : List.of("justice.mediation|justice.mediation:2|7|0", "", "justice")) {
      assertThatThrownBy(() -> key("justice.p12").open(sealed, place.getBytes(UTF_8)))
          .isInstanceOf(SealBrokenException.class)
          .hasMessageStartingWith("Q001");
    }
  }

  @Test
  void doesNotOpenWithAnotherKey() throws Exception {
    byte[] sealed = pair("justice.p12").batch().seal(ROW, PLACE);
    pair("police.p12");

    assertThatThrownBy(() -> key("police.p12").open(sealed, PLACE))
        .isInstanceOf(SealBrokenException.class);
  }

  @Test
  void doesNotOpenWhenAnyByteWasChangedOrTheEndIsMissing() throws Exception {
    byte[] sealed = pair("justice.p12").batch().seal(ROW, PLACE);
    DepartmentKey key = key("justice.p12");

    for (int at = 0; at < sealed.length; at++) {
      byte[] changed = sealed.clone();
      changed[at] ^= 1;
      byte[] opened = opened(key, changed);
      // Some bytes are said twice or say nothing: what opens is what was sealed.
      assertThat(opened.length == 0 || Arrays.equals(opened, ROW)).as("byte %s", at).isTrue();
    }
    for (int length = 0; length < sealed.length; length += 16) {
      assertThat(opened(key, Arrays.copyOf(sealed, length))).as("cut at %s", length).isEmpty();
    }
  }

  private static byte[] opened(DepartmentKey key, byte[] sealed) {
    try {
      return key.open(sealed, PLACE);
    } catch (SealBrokenException broken) {
      return new byte[0];
    }
  }

  @Test
  void noTwoRowsOfABatchAreSealedAlike() throws Exception {
    RowSeal.Batch batch = pair("justice.p12").batch();
    Set<String> sealed = new HashSet<>();

    for (int row = 0; row < 1000; row++) {
      sealed.add(HexFormat.of().formatHex(batch.seal(ROW, PLACE)));
    }

    assertThat(sealed).hasSize(1000);
    assertThat(key("justice.p12").open(HexFormat.of().parseHex(sealed.iterator().next()), PLACE))
        .isEqualTo(ROW);
  }

  @Test
  void afterAChangeOfThePairOneFileStillOpensAll() throws Exception {
    byte[] before = pair("justice.p12").batch().seal(ROW, PLACE);
    byte[] after = pair("justice.p12").batch().seal(ROW, PLACE);
    DepartmentKey key = key("justice.p12");

    assertThat(key.open(before, PLACE)).isEqualTo(ROW);
    assertThat(key.open(after, PLACE)).isEqualTo(ROW);
  }

  @Test
  void whatWasSealedBeforeThereWereCertificatesStillOpens() throws Exception {
    byte[] secret = new byte[SealKey.BYTES];
    byte[] former = new SealKey(secret).batch().seal(ROW, PLACE);
    byte[] sealed = pair("justice.p12").batch().seal(ROW, PLACE);
    KeyRing ring = new KeyRing(List.of(key("justice.p12"), new SealKey(secret)));

    assertThat(ring.open(former, PLACE)).isEqualTo(ROW);
    assertThat(ring.open(sealed, PLACE)).isEqualTo(ROW);
    assertThatThrownBy(() -> ring.open(new byte[100], PLACE))
        .isInstanceOf(SealBrokenException.class);
  }

  @Test
  void thePairThatIsMadeAtFirstLiesWhereItIsSaidAndIsMadeOnce() throws Exception {
    DepartmentFiles files = new DepartmentFiles(folder, Department.POLICE);

    assertThat(files.makePairAtFirst()).isTrue();
    assertThat(files.makePairAtFirst()).isFalse();

    byte[] sealed = files.certificate().batch().seal(ROW, PLACE);
    DepartmentKey key =
        DepartmentKey.read(folder, files.handedOver(), folder.password(files.handedOver()));
    assertThat(key.open(sealed, PLACE)).isEqualTo(ROW);
  }

  @Test
  void whatIsNoCertificateIsTold() throws Exception {
    Files.writeString(home.resolve("justice.crt"), "no certificate");

    assertThatThrownBy(() -> new DepartmentFiles(folder, Department.JUSTICE).certificate())
        .isInstanceOf(KeyException.class)
        .hasMessageStartingWith("K010")
        .hasMessageContaining("justice.crt");
  }

  @Test
  void anRsaCertificateOfTheDepartmentsOwnIsTaken() throws Exception {
    openssl("req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out justice.crt -subj /CN=JUSTICE");
    openssl(
        "pkcs12 -export -inkey key.pem -in justice.crt -out justice.p12 -passout",
        "pass:a password");

    byte[] sealed =
        new DepartmentFiles(folder, Department.JUSTICE).certificate().batch().seal(ROW, PLACE);

    assertThat(key("justice.p12").open(sealed, PLACE)).isEqualTo(ROW);
  }

  /** The department is not bound to this program. */
  @Test
  void opensslOpensItToo() throws Exception {
    byte[] sealed = pair("justice.p12").batch().seal(ROW, PLACE);
    Files.write(home.resolve("sealed.der"), sealed);

    openssl("pkcs12 -in justice.p12 -nodes -out key.pem -passin", "pass:a password");
    openssl("cms -decrypt -inform DER -in sealed.der -inkey key.pem -binary -out row");

    assertThat(home.resolve("row"))
        .hasBinaryContent(
            (new String(PLACE, UTF_8) + "\n" + new String(ROW, UTF_8)).getBytes(UTF_8));
  }

  private void openssl(String command, String... more) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")), "needs openssl 3");
    List<String> words = new ArrayList<>(List.of("openssl"));
    words.addAll(List.of(command.split(" ")));
    words.addAll(List.of(more));
    Process process =
        new ProcessBuilder(words).directory(home.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
  }
}
