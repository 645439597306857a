package org.fengqiao.connectors.runner;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fengqiao.connectors.capture.CaptureSink.Phase;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.SourceClock;
import org.fengqiao.connectors.capture.push.Post;
import org.fengqiao.connectors.capture.push.PushDesk;
import org.fengqiao.schemas.message.Operation;

/** A system that posts each change at once, in order, and posts it again until it is confirmed. */
final class PushRig implements CaptureRig, AutoCloseable {

  private static final String TOKEN = "0123456789abcdef0123456789abcdef";
  private static final int CONFIRMED = 200;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final PushDesk desk = new PushDesk();
  private final ExecutorService sender =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("sender").daemon().factory());
  private String feed = "";
  private Phase phase = Phase.HISTORY;

  @Override
  public String from() {
    return """
    method: push
    connection: court-push
    key: [id]
    changed: gxsj
    columns: [id, slrq, stand, gxsj]
    """;
  }

  @Override
  public ConnectionSettings connection() {
    return new ConnectionSettings("", "", TOKEN);
  }

  @Override
  public PushDesk desk() {
    return desk;
  }

  @Override
  public void reads(String name) {
    feed = name;
  }

  @Override
  public void insert(int first, int last) {
    post(
        Operation.UPSERT,
        IntStream.rangeClosed(first, last)
            .mapToObj(number -> row(number, 0))
            .collect(Collectors.joining(",", "[", "]")));
    phase = Phase.LIVE;
  }

  @Override
  public void change(int number, int stand) {
    post(Operation.UPSERT, "[" + row(number, stand) + "]");
  }

  @Override
  public boolean seesDeletes() {
    return true;
  }

  @Override
  public void delete(int number) {
    post(Operation.DELETE, "[{\"id\":\"" + CaptureRig.key(number) + "\"}]");
  }

  private static String row(int number, int stand) {
    return "{\"id\":\"%s\",\"slrq\":\"%s\",\"stand\":%d,\"gxsj\":\"%s\"}"
        .formatted(
            CaptureRig.key(number),
            ACCEPTED,
            stand,
            LocalDateTime.now(SourceClock.ZONE).withNano(0));
  }

  private void post(Operation operation, String body) {
    String request = UUID.randomUUID().toString();
    Phase told = phase;
    sender.submit(
        () -> {
          await()
              .atMost(PATIENCE)
              .pollInterval(Duration.ofMillis(50))
              .until(() -> send(operation, told, request, body) == CONFIRMED);
          return null;
        });
  }

  private int send(Operation operation, Phase told, String request, String body)
      throws IOException, InterruptedException {
    return desk.receive(
            new Post(
                feed,
                "Bearer " + TOKEN,
                "application/json",
                request,
                operation,
                told,
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
        .status();
  }

  @Override
  public void close() {
    sender.shutdownNow();
  }
}
