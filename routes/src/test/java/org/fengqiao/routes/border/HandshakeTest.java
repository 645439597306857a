package org.fengqiao.routes.border;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.fengqiao.routes.BorderHub;
import org.fengqiao.routes.border.doctor.Ailment;
import org.fengqiao.routes.border.doctor.Complaint;
import org.fengqiao.routes.border.doctor.Handshake;
import org.fengqiao.routes.border.doctor.KeyFolderBuilder;
import org.junit.jupiter.api.Test;

/** A real broker is greeted; why it or we refuse is said in plain words. */
class HandshakeTest extends GuardedBroker {

  @Test
  void bothPinnedIsWell() {
    assertThat(Handshake.with(folder.resolve("keys/320000"), "localhost:" + port)).isEmpty();
  }

  @Test
  void aBrokerThatIsNotPinnedHereIsAStranger() {
    assertThat(ailment(folder.resolve("others/320000"), "localhost:" + port))
        .isEqualTo(Ailment.STRANGER);
  }

  @Test
  void aBrokerThatHasNotPinnedUsSaysSo() throws Exception {
    Path mixed = pinning(folder.resolve("keys/310000"), "mixed");

    assertThat(ailment(mixed, "localhost:" + port)).isEqualTo(Ailment.NOT_PINNED_THERE);
  }

  @Test
  void aCertificateThatDoesNotBearTheNameIsSaidToBeOfAStrangeName() throws Exception {
    Path nameless = new KeyFolderBuilder().in(folder.resolve("nameless"));

    assertThat(greeting(nameless, pinning(nameless, "pins-nameless")))
        .isEqualTo(Ailment.STRANGE_NAME);
  }

  @Test
  void whatSpeaksNoTlsIsSaidSo() throws Exception {
    try (ServerSocket plain = new ServerSocket(0)) {
      Thread.startVirtualThread(
          () -> {
            try (Socket socket = plain.accept()) {
              socket.getOutputStream().write("SSH-2.0-OpenSSH_9.2\r\n".getBytes(US_ASCII));
              socket.getInputStream().readAllBytes();
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });

      assertThat(ailment(folder.resolve("keys/320000"), "localhost:" + plain.getLocalPort()))
          .isEqualTo(Ailment.NO_TLS);
    }
  }

  @Test
  void nobodyThereAndNoAddressAreAway() throws Exception {
    Path own = folder.resolve("keys/320000");

    assertThat(ailment(own, "localhost:" + BorderHub.freePort())).isEqualTo(Ailment.AWAY);
    assertThat(ailment(own, "localhost")).isEqualTo(Ailment.AWAY);
  }

  /** What a program that shows the one folder's certificate is to who has the other folder. */
  private static Ailment greeting(Path there, Path here) throws Exception {
    char[] password = password(there);
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(
        KeyStore.getInstance(there.resolve(BorderKeys.OWN_FILE).toFile(), password), password);
    SSLContext context = SSLContext.getInstance("TLSv1.3");
    context.init(keys.getKeyManagers(), null, null);
    try (ServerSocket server = context.getServerSocketFactory().createServerSocket(0)) {
      Thread.startVirtualThread(
          () -> {
            try (Socket socket = server.accept()) {
              socket.getInputStream().readAllBytes();
            } catch (IOException refused) {
              // The greeting side is asked about it.
            }
          });
      return ailment(here, "localhost:" + server.getLocalPort());
    }
  }

  /** A folder with the keys of a stranger, in which one certificate is pinned. */
  private static Path pinning(Path other, String name) throws Exception {
    Path own = folder.resolve("others/320000");
    Path mixed = Files.createDirectories(folder.resolve(name));
    for (String file : List.of(BorderKeys.OWN_FILE, BorderKeys.PASSWORD_FILE)) {
      Files.copy(own.resolve(file), mixed.resolve(file));
    }
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("310000", BorderKeys.read(other).ownChain().getFirst());
    try (OutputStream out = Files.newOutputStream(mixed.resolve(BorderKeys.TRUSTED_FILE))) {
      trusted.store(out, password(own));
    }
    return mixed;
  }

  private static char[] password(Path keys) throws IOException {
    return Files.readString(keys.resolve(BorderKeys.PASSWORD_FILE)).strip().toCharArray();
  }

  private static Ailment ailment(Path keys, String address) {
    return Handshake.with(keys, address).map(Complaint::ailment).orElseThrow();
  }
}
