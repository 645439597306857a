package org.fengqiao.routes.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.fengqiao.routes.border.course.AlertState;
import org.fengqiao.routes.border.partner.Doorstep;
import org.fengqiao.routes.border.partner.Parcel;
import org.fengqiao.routes.border.partner.Transport;
import org.fengqiao.routes.border.sftp.SftpCarrier;
import org.fengqiao.routes.border.sftp.SftpInbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jiangsu has nothing but a real SFTP server, on which files are laid and taken away. */
class SftpOfficeTest extends TwoOffices {

  @TempDir private Path root;
  @TempDir private Path ssh;
  private final SshServer server = SshServer.setUpDefaultServer();
  private Transport.Sftp place;

  @BeforeEach
  void serve() throws Exception {
    KeyPair host = KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
    KeyPair login = KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
    Path key = ssh.resolve("id");
    try (var out = Files.newOutputStream(key)) {
      OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(login, "hub", null, out);
    }
    for (String folder : List.of("outbox", "inbox", "done", "refused")) {
      Files.createDirectories(root.resolve("drop").resolve(folder));
    }
    server.setHost("127.0.0.1");
    server.setPort(0);
    server.setKeyPairProvider(KeyPairProvider.wrap(host));
    server.setPublickeyAuthenticator(
        (user, shown, session) ->
            user.equals("hub") && KeyUtils.compareKeys(shown, login.getPublic()));
    server.setFileSystemFactory(new VirtualFileSystemFactory(root));
    server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
    server.start();
    place = place(KeyUtils.getFingerPrint(host.getPublic()));
  }

  private Transport.Sftp place(String hostKey) {
    return new Transport.Sftp(
        "127.0.0.1", server.getPort(), "hub", ssh.resolve("id"), hostKey, "/drop");
  }

  @AfterEach
  void stop() throws IOException {
    server.stop(true);
  }

  @Test
  void anAlertLiesThereUntilItsReceiptFileDoes() throws Exception {
    Parcel alert = parcel(anAlert());
    SftpCarrier carrier = new SftpCarrier(place);

    for (int round = 0; round < 2; round++) {
      assertThatThrownBy(() -> carrier.carry(alert))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("no receipt file yet for " + alert.name());
      assertThat(names("outbox")).containsExactly(alert.name() + ".fqm");
    }
    assertThat(alert.name()).matches("BJYJ310118\\d{14}-1-[0-9a-f]{8}");
    Path file = folder("outbox").resolve(alert.name() + ".fqm");
    assertThat(jiangsu.inbox.receive(Files.readAllBytes(file))).isEqualTo(new Reception.Taken());
    Files.createFile(folder("outbox").resolve(alert.name() + ".fqm.receipt"));

    carrier.carry(alert);

    assertThat(names("outbox")).isEmpty();
  }

  @Test
  void whatLiesInItsInboxIsTakenInOnceAndPutAway() throws Exception {
    shanghai.watch.watch(DisputeBuilder.batch(false, redDispute()));
    shanghai.postTo(jiangsu);
    byte[] receipt = jiangsu.post().getFirst();
    byte[] changed = receipt.clone();
    changed[changed.length - 1] ^= 1;
    Files.write(folder("inbox").resolve("1.fqm"), receipt);
    Files.write(folder("inbox").resolve("2.fqm"), changed);
    Files.write(folder("inbox").resolve("3.fqm.part"), receipt);

    assertThat(new SftpInbox("320000", place, take()).fetch()).isEqualTo(2);

    assertThat(only(shanghai, Direction.OUT).state()).isEqualTo(AlertState.RECEIPTED);
    assertThat(names("inbox")).containsExactly("3.fqm.part");
    assertThat(names("done")).containsExactly("1.fqm");
    assertThat(names("refused")).containsExactly("2.fqm.BAD_SIGNATURE");
  }

  @Test
  void whileTheStoreIsAwayEverythingStays() throws Exception {
    Files.write(folder("inbox").resolve("1.fqm"), new byte[] {1});
    Doorstep away =
        bytes -> {
          throw new IllegalStateException("the store is away");
        };

    assertThatThrownBy(() -> new SftpInbox("320000", place, away).fetch())
        .hasMessage("the store is away");

    assertThat(names("inbox")).containsExactly("1.fqm");
  }

  @Test
  void aServerWithAnotherKeyGetsNothing() throws Exception {
    Transport.Sftp other = place("SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
    Files.write(folder("inbox").resolve("1.fqm"), new byte[] {1});

    assertThatThrownBy(() -> new SftpCarrier(other).carry(parcel(anAlert())))
        .isInstanceOf(IOException.class);
    assertThat(new SftpInbox("320000", other, take()).fetch()).isZero();

    assertThat(names("outbox")).isEmpty();
    assertThat(names("inbox")).containsExactly("1.fqm");
  }

  private static Doorstep take() {
    return bytes ->
        shanghai.inbox.receive(bytes) instanceof Reception.Refused refused
            ? Optional.of(refused.reason().name())
            : Optional.empty();
  }

  private static Parcel parcel(byte[] bytes) {
    return Courier.parcel(shanghai.seal.read(bytes).orElseThrow());
  }

  private Path folder(String name) {
    return root.resolve("drop").resolve(name);
  }

  private List<String> names(String folder) throws IOException {
    try (Stream<Path> files = Files.list(folder(folder))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
