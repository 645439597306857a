package org.fengqiao.connectors.runner;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;

class SoapContractTest extends CaptureContract {

  private final Service rig = new Service();

  @AfterEach
  void stop() {
    rig.close();
  }

  @Override
  CaptureRig rig() {
    return rig;
  }

  /** Rows as elements, asked for by time and page. */
  private static final class Service extends ServiceRig {

    private static final Pattern ASKED =
        Pattern.compile(".*<since>([^<]*)</since><page>(\\d+)</page><rows>(\\d+)</rows>.*");

    Service() {
      super("/cases.asmx");
    }

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
    byte[] body(HttpExchange exchange) throws IOException {
      String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Matcher words = ASKED.matcher(asked);
      if (!words.matches()) {
        throw new IOException("Not understood: " + asked);
      }
      String found =
          page(
                  OffsetDateTime.parse(words.group(1)).toInstant().toEpochMilli(),
                  Long.parseLong(words.group(2)),
                  Integer.parseInt(words.group(3)))
              .stream()
              .map(
                  row ->
                      "<t:case><t:id>%s</t:id><t:slrq>%s</t:slrq><t:stand>%d</t:stand><t:gxsj>%s</t:gxsj></t:case>"
                          .formatted(
                              row.key(),
                              ACCEPTED,
                              row.stand(),
                              Instant.ofEpochMilli(row.changed())))
              .collect(Collectors.joining());
      exchange.getResponseHeaders().add("Content-Type", "text/xml; charset=utf-8");
      return """
          <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>\
          <t:GetCasesResponse xmlns:t="http://tempuri.org/"><t:code>0</t:code>%s</t:GetCasesResponse>\
          </soap:Body></soap:Envelope>"""
          .formatted(found)
          .getBytes(StandardCharsets.UTF_8);
    }
  }
}
