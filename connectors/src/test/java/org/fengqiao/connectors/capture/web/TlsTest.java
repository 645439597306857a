package org.fengqiao.connectors.capture.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service whose certificate comes from the department's own authority. */
class TlsTest {

  private static final String PASSWORD = "changeit";
  private static final byte[] ANSWER =
      "{\"data\":[{\"id\":\"K1\",\"slrq\":\"2020-05-08\"}]}".getBytes(StandardCharsets.UTF_8);

  @TempDir private static Path folder;

  private static HttpsServer server;

  @BeforeAll
  static void start() throws Exception {
    Path store = folder.resolve("store.p12");
    keytool(
        "-genkeypair -alias service -keyalg EC -dname CN=service -ext san=ip:127.0.0.1 -validity 2"
            + " -storetype PKCS12 -keystore "
            + store);
    keytool("-exportcert -rfc -alias service -keystore " + store + " -file " + authorities());
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream bytes = Files.newInputStream(store)) {
      keys.load(bytes, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext(
        "/list",
        exchange -> {
          exchange.sendResponseHeaders(200, ANSWER.length);
          exchange.getResponseBody().write(ANSWER);
          exchange.close();
        });
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  private static Path authorities() {
    return folder.resolve("authorities.pem");
  }

  private static void keytool(String arguments) throws Exception {
    String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Process process =
        new ProcessBuilder(
                (tool + " " + arguments + " -storepass " + PASSWORD + " -noprompt").split(" "))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private static List<Captured> rows(@Nullable Path authorities) throws CaptureException {
    Feed feed =
        TestServices.feed(
            folder,
            """
            method: rest
            path: /list
            rows: /data
            since: since
            paging: none
            every: 1s
            overlap: 30s
            """);
    String url = "https://127.0.0.1:" + server.getAddress().getPort();
    return ServiceSample.rows(
        feed,
        (Source.Service) feed.source(),
        new ConnectionSettings(url, "", "", authorities),
        10,
        Clock.systemUTC());
  }

  @Test
  void trustsTheAuthoritiesThatTheConnectionNames() throws CaptureException {
    assertThat(rows(authorities())).hasSize(1);
  }

  @Test
  void trustsNobodyElse() {
    assertThatThrownBy(() -> rows(null)).hasMessageStartingWith("C412").hasMessageContaining("证书");
  }

  @Test
  void saysWhenItsAuthoritiesCannotBeRead() {
    assertThatThrownBy(() -> rows(folder.resolve("nowhere.pem"))).hasMessageStartingWith("C416");
  }
}
