package org.fengqiao.routes.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyStore;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever comes by AMQP may do what its certificate allows, and nothing else. */
class AmqpIntruderTest extends GuardedBroker {

  private static final byte[] AMQP_HEADER = {'A', 'M', 'Q', 'P', 0, 1, 0, 0};

  @ParameterizedTest
  @CsvSource({
    "receive, border.in, unauthorized-access",
    "receive, border.out.330000, unauthorized-access",
    "receive, records.justice, unauthorized-access",
    "receive, records.justice::records.justice, unauthorized-access",
    "receive, border.out.320000::records.justice, not-found",
    "receive, never.heard.of, unauthorized-access",
    "send, border.out.320000, unauthorized-access",
    "send, records.justice, unauthorized-access",
    "send, activemq.management, unauthorized-access",
    "send, never.heard.of, internal-error",
    "send, $ACTIVEMQ_ARTEMIS_FEDERATION, internal-error"
  })
  void aNeighbourUsesNothingButItsTwoQueues(String how, String what, String condition)
      throws Exception {
    assertThat(intrude(how, what, key("keys/320000"), certificate("keys/320000")))
        .startsWith("refused: amqp:" + condition);
  }

  @Test
  void aNeighbourSendsToTheInboxAndReadsItsOwnQueue() throws Exception {
    assertThat(intrude("send", "border.in", key("keys/320000"), certificate("keys/320000")))
        .isEqualTo("accepted");
    assertThat(
            intrude("receive", "border.out.320000", key("keys/320000"), certificate("keys/320000")))
        .isEqualTo("open");
  }

  @Test
  void nobodyComesInWithoutAPinnedCertificateOrByAName() throws Exception {
    assertThat(intrude("send", "border.in", key("others/320000"), certificate("others/320000")))
        .startsWith("no connection");
    assertThat(intrude("send", "border.in")).startsWith("no connection");
    assertThat(intrude("anonymous", "border.in", key("keys/320000"), certificate("keys/320000")))
        .startsWith("refused");
  }

  @Test
  void aFrameThatIsTooLargeEndsTheConnection() throws Exception {
    try (SSLSocket socket =
        (SSLSocket)
            tls(folder.resolve("keys/320000")).getSocketFactory().createSocket("localhost", port)) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      out.write(AMQP_HEADER);
      out.write(ByteBuffer.allocate(8).putInt(65_537).put(new byte[] {2, 0, 0, 0}).array());
      out.flush();

      assertThat(readToTheEnd(socket)).contains("AMQP", "amqp:connection:framing-error");
    }
  }

  private static String readToTheEnd(SSLSocket socket) throws IOException {
    StringBuilder read = new StringBuilder();
    try (InputStream in = new DataInputStream(socket.getInputStream())) {
      byte[] buffer = new byte[4_096];
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        read.append(new String(buffer, 0, length, StandardCharsets.ISO_8859_1));
      }
    } catch (SocketException | SSLException closed) {
      // A broker that does not say goodbye has ended the connection all the same.
    }
    return read.toString();
  }

  private static SSLContext tls(Path keys) throws Exception {
    char[] password =
        Files.readString(keys.resolve(BorderKeys.PASSWORD_FILE)).strip().toCharArray();
    KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
    own.init(KeyStore.getInstance(keys.resolve(BorderKeys.OWN_FILE).toFile(), password), password);
    TrustManagerFactory trusted = TrustManagerFactory.getInstance("PKIX");
    trusted.init(KeyStore.getInstance(keys.resolve(BorderKeys.TRUSTED_FILE).toFile(), password));
    SSLContext context = SSLContext.getInstance("TLSv1.3");
    context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
    return context;
  }

  private static String intrude(String how, String what, Path... credentials) throws Exception {
    Path program = NodeProgram.officeWithAmqp().resolve("amqp-intruder.mjs");
    try (InputStream source =
        AmqpIntruderTest.class.getResourceAsStream("/border/amqp-intruder.mjs")) {
      Files.copy(Objects.requireNonNull(source), program, StandardCopyOption.REPLACE_EXISTING);
    }
    Object[] arguments = new Object[4 + credentials.length];
    arguments[0] = port;
    arguments[1] = certificate("keys/310000");
    arguments[2] = how;
    arguments[3] = what;
    System.arraycopy(credentials, 0, arguments, 4, credentials.length);
    return NodeProgram.run(program, new byte[0], arguments).text();
  }

  private static Path key(String keys) throws Exception {
    return PemFiles.key(folder.resolve(keys));
  }

  private static Path certificate(String keys) throws Exception {
    return PemFiles.certificate(folder.resolve(keys));
  }
}
