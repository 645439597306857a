package org.fengqiao.routes.border.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.fengqiao.routes.border.partner.Doorstep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where partners post what they say: {@code POST /border} over mutual TLS. Who shows no pinned
 * certificate does not get past the handshake. It answers when the outcome is on disk, and reads
 * neither CloudEvents' attributes nor any other header but the length and type of the body.
 */
public final class WebhookDoor implements AutoCloseable {

  /** The one path. */
  public static final String PATH = "/border";

  private static final Logger LOG = LoggerFactory.getLogger(WebhookDoor.class);
  // As on the broker; a statement takes about 400.
  private static final int LONGEST_BYTES = 16_384;
  private static final int WAITING_CONNECTIONS = 16;

  private final Doorstep doorstep;
  private final HttpsServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * Opens the door.
   *
   * @param listen host:port; port 0 for a free one
   * @param tls with this hub's key and all partners' certificates
   * @throws UncheckedIOException when the port is taken
   */
  public WebhookDoor(String listen, SSLContext tls, Doorstep doorstep) {
    this.doorstep = doorstep;
    int colon = listen.lastIndexOf(':');
    try {
      InetSocketAddress address =
          new InetSocketAddress(
              listen.substring(0, Math.max(0, colon)),
              Integer.parseInt(listen.substring(colon + 1)));
      server = HttpsServer.create(address, WAITING_CONNECTIONS);
    } catch (NumberFormatException noPort) {
      throw new IllegalArgumentException("hub.border.webhook: write host:port", noPort);
    } catch (IOException taken) {
      throw new UncheckedIOException(
          "hub.border.webhook: " + listen + " cannot be opened; another program may hold the port",
          taken);
    }
    server.setHttpsConfigurator(
        new HttpsConfigurator(tls) {
          @Override
          public void configure(HttpsParameters parameters) {
            SSLParameters mutual = getSSLContext().getDefaultSSLParameters();
            mutual.setNeedClientAuth(true);
            mutual.setProtocols(new String[] {"TLSv1.3"});
            parameters.setSSLParameters(mutual);
          }
        });
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /** The port that it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer = answer(exchange);
      byte[] code = answer.code().getBytes(StandardCharsets.US_ASCII);
      exchange.getResponseHeaders().set("content-type", "text/plain");
      exchange.sendResponseHeaders(answer.status(), code.length == 0 ? -1 : code.length);
      exchange.getResponseBody().write(code);
    }
  }

  private record Answer(int status, String code) {}

  private Answer answer(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestURI().getPath().equals(PATH)) {
      return new Answer(404, "");
    }
    if (!exchange.getRequestMethod().equals("POST")) {
      exchange.getResponseHeaders().set("allow", "POST");
      return new Answer(405, "");
    }
    String type = exchange.getRequestHeaders().getFirst("content-type");
    if (!WebhookCarrier.CONTENT_TYPE.equals(type)) {
      return new Answer(415, "");
    }
    byte[] bytes;
    try (InputStream body = exchange.getRequestBody()) {
      bytes = body.readNBytes(LONGEST_BYTES + 1);
    }
    return bytes.length > LONGEST_BYTES ? new Answer(413, "") : take(bytes);
  }

  private Answer take(byte[] bytes) {
    try {
      Optional<String> refusal = doorstep.take(bytes);
      return refusal.map(code -> new Answer(422, code)).orElseGet(() -> new Answer(202, ""));
    } catch (RuntimeException away) {
      LOG.warn(
          "border: a partner's statement could not be stored and has to come again: {}",
          away.getClass().getSimpleName());
      return new Answer(503, "");
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
