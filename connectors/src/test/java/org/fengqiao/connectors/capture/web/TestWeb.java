package org.fengqiao.connectors.capture.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A service of a department, which answers by a script and remembers what it was asked. */
public final class TestWeb implements AutoCloseable {

  /** What the service was asked. */
  public record Question(
      String path, Map<String, String> parameters, Headers headers, String body) {

    /** A parameter; empty when it was not given. */
    public String parameter(String name) {
      return parameters.getOrDefault(name, "");
    }

    /** A header; "null" when it was not given. */
    public String header(String name) {
      return String.valueOf(headers.getFirst(name));
    }
  }

  /** What it answers. */
  public record Answer(int status, Map<String, String> headers, byte[] body) {

    /** A good answer. */
    public static Answer of(String body) {
      return new Answer(200, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    /** An answer with a status. */
    public static Answer of(int status, String body) {
      return new Answer(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    /** The same with a header. */
    public Answer with(String header, String value) {
      return new Answer(status, Map.of(header, value), body);
    }
  }

  /** How it comes to its answer. */
  @FunctionalInterface
  public interface Script {
    /** The answer to a question. */
    Answer to(Question question);
  }

  private final HttpServer server;
  private final List<Question> questions = new CopyOnWriteArrayList<>();
  private volatile Script script;

  /** Starts the service. */
  public TestWeb(Script script) throws IOException {
    this.script = script;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
    server.createContext("/", this::answer);
    server.start();
  }

  /** From now on it answers otherwise. */
  public void script(Script other) {
    script = other;
  }

  /** Its address. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What it was asked so far. */
  public List<Question> questions() {
    return questions;
  }

  private void answer(HttpExchange exchange) throws IOException {
    Map<String, String> parameters = new TreeMap<>();
    String query = exchange.getRequestURI().getRawQuery();
    if (query != null) {
      Arrays.stream(query.split("&"))
          .map(pair -> pair.split("=", 2))
          .forEach(
              pair -> parameters.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
    Question question =
        new Question(
            exchange.getRequestURI().getPath(),
            parameters,
            exchange.getRequestHeaders(),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    questions.add(question);
    Answer answer = script.to(question);
    answer.headers().forEach(exchange.getResponseHeaders()::add);
    exchange.sendResponseHeaders(
        answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(answer.body());
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
