package org.fengqiao.connectors.runner;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fengqiao.connectors.capture.ConnectionSettings;

/** A service over HTTP that gives its rows by time of change, page by page. */
abstract class ServiceRig implements CaptureRig, AutoCloseable {

  private final Map<String, Row> rows = new ConcurrentHashMap<>();
  private final HttpServer server;

  /**
   * A row.
   *
   * @param key its key
   * @param stand its content
   * @param changed when it was changed, milliseconds of the epoch
   */
  record Row(String key, int stand, long changed) {}

  /** Answers below this path. */
  ServiceRig(String path) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(path, this::answer);
    server.start();
  }

  /** The answer to one question. */
  abstract byte[] body(HttpExchange exchange) throws IOException;

  /** The rows that were changed at this time or later, by pages counted from 1. */
  List<Row> page(long since, long number, int size) {
    return rows.values().stream()
        .filter(row -> row.changed() >= since)
        .sorted(Comparator.comparing(Row::changed).thenComparing(Row::key))
        .skip((number - 1) * size)
        .limit(size)
        .toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] body = body(exchange);
    exchange.sendResponseHeaders(200, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
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
    String key = CaptureRig.key(number);
    rows.put(key, new Row(key, stand, System.currentTimeMillis()));
  }

  @Override
  public boolean seesDeletes() {
    return false;
  }

  @Override
  public void delete(int number) {
    rows.remove(CaptureRig.key(number));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
