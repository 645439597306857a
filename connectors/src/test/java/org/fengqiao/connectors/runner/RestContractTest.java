package org.fengqiao.connectors.runner;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;

class RestContractTest extends CaptureContract {

  private final Service rig = new Service();

  @AfterEach
  void stop() {
    rig.close();
  }

  @Override
  CaptureRig rig() {
    return rig;
  }

  private static final class Service extends ServiceRig {

    private static final int PAGE = 1000;

    Service() {
      super("/cases");
    }

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
    byte[] body(HttpExchange exchange) {
      Map<String, Long> parameters =
          Arrays.stream(exchange.getRequestURI().getQuery().split("&"))
              .map(pair -> pair.split("=", 2))
              .collect(Collectors.toMap(pair -> pair[0], pair -> Long.parseLong(pair[1])));
      List<String> found =
          page(
                  Objects.requireNonNull(parameters.get("since")),
                  Objects.requireNonNull(parameters.get("page")),
                  PAGE)
              .stream()
              .map(
                  row ->
                      "{\"id\":\"%s\",\"slrq\":\"%s\",\"stand\":%d,\"gxsj\":%d}"
                          .formatted(row.key(), ACCEPTED, row.stand(), row.changed()))
              .toList();
      return ("{\"data\":" + found + "}").getBytes(StandardCharsets.UTF_8);
    }
  }
}
