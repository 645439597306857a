package org.fengqiao.connectors.runner;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class RestContractTest extends CaptureContract {

  private final Service rig = new Service();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/cases", rig::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Override
  CaptureRig rig() {
    return rig;
  }

  private record Row(int stand, long changed) {}

  private final class Service implements CaptureRig {

    private static final int PAGE = 1000;

    private final Map<String, Row> rows = new ConcurrentHashMap<>();

    @Override
    public String from() {
      return """
      method: rest
      connection: finance-service
      path: /cases
      rows: /data
      key: [id]
      changed: gxsj
      since: since
      page: page
      size: size
      page_size: 1000
      every: 1s
      overlap: 30s
      columns: [id, slrq, stand, gxsj]
      """;
    }

    @Override
    public ConnectionSettings connection() {
      return new ConnectionSettings("http://127.0.0.1:" + server.getAddress().getPort(), "", "");
    }

    @Override
    public void insert(int first, int last) {
      for (int number = first; number <= last; number++) {
        change(number, 0);
      }
    }

    @Override
    public void change(int number, int stand) {
      rows.put(CaptureRig.key(number), new Row(stand, System.currentTimeMillis()));
    }

    @Override
    public boolean seesDeletes() {
      return false;
    }

    @Override
    public void delete(int number) {
      rows.remove(CaptureRig.key(number));
    }

    private void answer(HttpExchange exchange) throws IOException {
      Map<String, Long> parameters =
          Arrays.stream(exchange.getRequestURI().getQuery().split("&"))
              .map(pair -> pair.split("=", 2))
              .collect(Collectors.toMap(pair -> pair[0], pair -> Long.parseLong(pair[1])));
      long since = Objects.requireNonNull(parameters.get("since"));
      List<String> found =
          rows.entrySet().stream()
              .filter(row -> row.getValue().changed() >= since)
              .sorted(
                  Comparator.comparing((Map.Entry<String, Row> row) -> row.getValue().changed())
                      .thenComparing(Map.Entry::getKey))
              .skip((Objects.requireNonNull(parameters.get("page")) - 1) * PAGE)
              .limit(PAGE)
              .map(
                  row ->
                      "{\"id\":\"%s\",\"slrq\":\"%s\",\"stand\":%d,\"gxsj\":%d}"
                          .formatted(
                              row.getKey(),
                              ACCEPTED,
                              row.getValue().stand(),
                              row.getValue().changed()))
              .toList();
      byte[] body = ("{\"data\":" + found + "}").getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
  }
}
