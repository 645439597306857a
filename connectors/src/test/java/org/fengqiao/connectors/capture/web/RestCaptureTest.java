package org.fengqiao.connectors.capture.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureSink.Phase;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.PositionStore;
import org.fengqiao.connectors.capture.RecordingSink;
import org.fengqiao.connectors.capture.RowDigest;
import org.fengqiao.connectors.capture.RunningCapture;
import org.fengqiao.connectors.capture.TestFeeds;
import org.fengqiao.connectors.capture.TestPostgres;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.connectors.feed.Source.Child;
import org.fengqiao.schemas.message.FeedState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RestCaptureTest {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final int PAGE = 10;

  private final DataSource edgeStore = TestPostgres.edgeStore();
  private final RecordingSink sink = new RecordingSink();
  private final Map<String, Long> complaints = new ConcurrentSkipListMap<>();
  private final AtomicInteger requests = new AtomicInteger();
  private volatile int failures;
  private volatile int status = 500;
  private volatile String broken = "";
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/complaints", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    Map<String, Long> parameters = new TreeMap<>();
    Arrays.stream(exchange.getRequestURI().getQuery().split("&"))
        .map(pair -> pair.split("=", 2))
        .forEach(pair -> parameters.put(pair[0], Long.parseLong(pair[1])));
    long page = Objects.requireNonNull(parameters.get("page"));
    if (page == 2 && failures > 0) {
      failures--;
      send(exchange, status, broken);
      return;
    }
    long since = Objects.requireNonNull(parameters.get("since"));
    String rows =
        complaints.entrySet().stream()
            .filter(complaint -> complaint.getValue() >= since)
            .skip((page - 1) * PAGE)
            .limit(PAGE)
            .map(
                complaint ->
                    "{\"tsbh\":\""
                        + complaint.getKey()
                        + "\",\"tsje\":\"15.8万\",\"gxsj\":"
                        + complaint.getValue()
                        + ",\"tsr\":[{\"xm\":\"甲\"},{\"xm\":\"乙\"}]}")
            .collect(Collectors.joining(","));
    send(exchange, 200, "{\"code\":0,\"data\":{\"list\":[" + rows + "]}}");
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private static Source.Service rest() {
    return TestServices.complaints(
        PAGE, Map.of("people", new Child("tsr", List.of(), Map.of(), List.of("xm"), null)));
  }

  private RunningCapture capture() {
    Source.Service rest = rest();
    return new RunningCapture(
        new ServiceCapture(
            TestFeeds.feed("finance.complaints", rest),
            rest,
            new ConnectionSettings("http://127.0.0.1:" + server.getAddress().getPort(), "", ""),
            edgeStore,
            new RowDigest("secret".getBytes(StandardCharsets.UTF_8)),
            Clock.systemUTC()),
        sink);
  }

  private void complain(int from, int to) {
    for (int number = from; number <= to; number++) {
      complaints.put("T%05d".formatted(number), 1_591_839_060_000L + number * 1000L);
    }
  }

  @Test
  void readsEveryPageAndThenOnlyWhatChanges() {
    complain(1, 95);

    try (RunningCapture running = capture()) {
      await()
          .atMost(LONG)
          .until(() -> sink.current().size() == 95 && sink.states().contains(FeedState.STREAMING));
      complain(96, 96);
      complaints.put("T00003", 1_591_839_060_000L + 97_000L);
      await().atMost(LONG).until(() -> sink.cases().size() == 97);
    }

    assertThat(sink.cases().getFirst().children().get("people"))
        .extracting(row -> row.value("xm"))
        .containsExactly("甲", "乙");
    assertThat(sink.phases().subList(0, 95)).containsOnly(Phase.HISTORY);
    assertThat(sink.phases().getLast()).isEqualTo(Phase.LIVE);
  }

  @Test
  void aRewoundCaptureTellsWhatWasStampedTooEarlyAsLiveAndDoublesNothing() throws Exception {
    complain(1, 35);
    try (RunningCapture running = capture()) {
      await().atMost(LONG).until(() -> sink.states().contains(FeedState.STREAMING));
    }
    complaints.put("T90000", 1_500_000_000_000L);

    ServiceCapture.rewind(new PositionStore(edgeStore, "finance.complaints"), rest());

    try (RunningCapture running = capture()) {
      await().atMost(LONG).until(() -> sink.current().size() == 36);
    }
    assertThat(sink.cases()).hasSize(36);
    assertThat(sink.phases().getLast()).isEqualTo(Phase.LIVE);
  }

  @Test
  void losesNothingWhenAPageAnswers500() {
    complain(1, 35);
    failures = 3;

    try (RunningCapture running = capture()) {
      await().atMost(LONG).until(() -> sink.current().size() == 35);
    }

    assertThat(sink.cases()).hasSize(35);
    assertThat(sink.states()).contains(FeedState.WAITING);
  }

  @Test
  void asksAHumanWhenTheServiceRefuses() {
    complain(1, 35);
    failures = 1;
    status = 403;

    try (RunningCapture running = capture()) {
      await().atMost(LONG).until(running::hasEnded);
      CaptureException failure = (CaptureException) Objects.requireNonNull(running.failure());
      assertThat(failure.code()).isEqualTo("C405");
      assertThat(failure.remedy()).isEqualTo(CaptureException.Remedy.HUMAN);
    }
  }

  @Test
  void asksAgainForAPageThatIsNotJsonAndThenAsksAHuman() {
    complain(1, 35);
    failures = 1000;
    status = 200;
    broken = "<html>maintenance</html>";

    try (RunningCapture running = capture()) {
      await().atMost(LONG).until(running::hasEnded);
      CaptureException failure = (CaptureException) Objects.requireNonNull(running.failure());
      assertThat(failure.code()).isEqualTo("C403");
      assertThat(failure).hasMessageNotContaining("maintenance");
    }
    failures = 0;
    try (RunningCapture running = capture()) {
      await().atMost(LONG).until(() -> sink.current().size() == 35);
    }
  }
}
