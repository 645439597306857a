package org.fengqiao.ops.demo.legacy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The finance office's HTTP door: {@code GET /complaints?since=&page=&size=}, JSON pages. */
final class FinanceService implements AutoCloseable {

  private static final Pattern PARAMETER = Pattern.compile("(\\w+)=(\\d{1,18})");
  private static final int LARGEST_PAGE = 1000;

  private final JsonMapper json = JsonMapper.shared();
  private final ComplaintStore complaints;
  private final HttpServer server;
  private final ExecutorService workers = Executors.newFixedThreadPool(2);

  private FinanceService(ComplaintStore complaints, HttpServer server) {
    this.complaints = complaints;
    this.server = server;
  }

  static FinanceService start(ComplaintStore complaints, int port) throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    var service = new FinanceService(complaints, HttpServer.create(address, 50));
    service.server.setExecutor(service.workers);
    service.server.createContext("/complaints", service::answer);
    service.server.start();
    return service;
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, Long> parameters = parameters(exchange.getRequestURI().getRawQuery());
      int size = (int) Math.clamp(parameters.getOrDefault("size", 100L), 1, LARGEST_PAGE);
      int page = (int) Math.clamp(parameters.getOrDefault("page", 1L), 1, Integer.MAX_VALUE);
      try {
        var found = complaints.page(parameters.getOrDefault("since", 0L), page, size);
        var list = found.rows().stream().map(this::tree).toList();
        send(
            exchange,
            200,
            Map.of(
                "code", 0, "msg", "success", "data", Map.of("total", found.total(), "list", list)));
      } catch (SQLException e) {
        send(exchange, 500, Map.of("code", 500, "msg", "database " + e.getSQLState()));
      }
    }
  }

  private Object tree(String row) {
    return json.readTree(row);
  }

  private void send(HttpExchange exchange, int status, Object body) throws IOException {
    byte[] bytes = json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static Map<String, Long> parameters(@Nullable String query) {
    return PARAMETER
        .matcher(query == null ? "" : query)
        .results()
        .collect(
            Collectors.toMap(
                match -> match.group(1),
                match -> Long.parseLong(match.group(2)),
                (first, again) -> again));
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdown();
  }
}
