package org.fengqiao.connectors.runner;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class SoapContractTest extends CaptureContract {

  private final Service rig = new Service();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/cases.asmx", rig::answer);
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

  /** Rows as elements, asked for by time and page. */
  private final class Service implements CaptureRig {

    private static final Pattern ASKED =
        Pattern.compile(".*<since>([^<]*)</since><page>(\\d+)</page><rows>(\\d+)</rows>.*");

    private final Map<String, Row> rows = new ConcurrentHashMap<>();

    @Override
    public String from() {
      return """
      method: soap
      connection: petition-service
      path: /cases.asmx
      action: http://tempuri.org/GetCases
      request: |
        <GetCases xmlns="http://tempuri.org/"><since>{since}</since><page>{page}</page><rows>{size}</rows></GetCases>
      rows: case
      success: { at: code, is: "0" }
      key: [id]
      changed: gxsj
      time: iso
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
      String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Matcher words = ASKED.matcher(asked);
      if (!words.matches()) {
        throw new IOException("Not understood: " + asked);
      }
      long since = OffsetDateTime.parse(words.group(1)).toInstant().toEpochMilli();
      int size = Integer.parseInt(words.group(3));
      String found =
          rows.entrySet().stream()
              .filter(row -> row.getValue().changed() >= since)
              .sorted(
                  Comparator.comparing((Map.Entry<String, Row> row) -> row.getValue().changed())
                      .thenComparing(Map.Entry::getKey))
              .skip((Long.parseLong(words.group(2)) - 1) * size)
              .limit(size)
              .map(
                  row ->
                      "<t:case><t:id>%s</t:id><t:slrq>%s</t:slrq><t:stand>%d</t:stand><t:gxsj>%s</t:gxsj></t:case>"
                          .formatted(
                              row.getKey(),
                              ACCEPTED,
                              row.getValue().stand(),
                              Instant.ofEpochMilli(row.getValue().changed())))
              .collect(Collectors.joining());
      byte[] body =
          """
          <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>\
          <t:GetCasesResponse xmlns:t="http://tempuri.org/"><t:code>0</t:code>%s</t:GetCasesResponse>\
          </soap:Body></soap:Envelope>"""
              .formatted(found)
              .getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "text/xml; charset=utf-8");
      exchange.sendResponseHeaders(200, body.length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
  }
}
