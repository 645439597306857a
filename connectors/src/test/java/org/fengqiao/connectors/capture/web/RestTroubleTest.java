package org.fengqiao.connectors.capture.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureException.Remedy;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.RecordingSink;
import org.fengqiao.connectors.capture.RowDigest;
import org.fengqiao.connectors.capture.RunningCapture;
import org.fengqiao.connectors.capture.TestFeeds;
import org.fengqiao.connectors.capture.TestPostgres;
import org.fengqiao.connectors.capture.Version;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.schemas.message.FeedState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Services that refuse, dawdle, loop and lie: what people read, and that nothing is lost. */
class RestTroubleTest {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final int ASKED_FOR = 10;
  private static final long NOON = 1_591_839_060_000L;

  /** What the service does with a question for a page of its complaints. */
  @FunctionalInterface
  private interface Answer {
    void to(HttpExchange question, int page) throws IOException;
  }

  private final DataSource edgeStore = TestPostgres.edgeStore();
  private final RecordingSink sink = new RecordingSink();
  private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger questions = new AtomicInteger();
  private final CountDownLatch end = new CountDownLatch(1);
  private volatile Answer answer = (question, page) -> send(question, 200, rows(page, ASKED_FOR));
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
    server.createContext(
        "/complaints",
        question -> {
          questions.incrementAndGet();
          answer.to(
              question,
              Integer.parseInt(
                  question.getRequestURI().getQuery().replaceAll(".*page=(\\d+).*", "$1")));
        });
    server.start();
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
  }

  private static void send(HttpExchange question, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    question.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    question.getResponseBody().write(bytes);
    question.close();
  }

  /** All complaints, whatever the question was since when, in pages of the size. */
  private String rows(int page, int size) {
    List<String> all = List.copyOf(complaints);
    return body(
        all.subList(Math.min(all.size(), (page - 1) * size), Math.min(all.size(), page * size)));
  }

  private static String body(List<String> rows) {
    return "{\"data\":{\"list\":[" + String.join(",", rows) + "]}}";
  }

  private static String complaint(String number, long changed) {
    return "{\"tsbh\":\"%s\",\"tsje\":\"15.8万\",\"gxsj\":%d}".formatted(number, changed);
  }

  private void complain(int count) {
    for (int number = 1; number <= count; number++) {
      complaints.add(complaint("T" + number, NOON + number));
    }
  }

  private String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private RunningCapture capture(String url) {
    Source.Service rest = TestServices.complaints(ASKED_FOR, Map.of());
    return new RunningCapture(
        new ServiceCapture(
            TestFeeds.feed("finance.complaints", rest),
            rest,
            new ConnectionSettings(url, "edge", "geheim1"),
            edgeStore,
            new RowDigest("secret".getBytes(StandardCharsets.UTF_8)),
            Clock.systemUTC(),
            new Patience(Duration.ofMillis(500), 6, Duration.ofSeconds(5))),
        sink);
  }

  private CaptureException failure(String url) {
    try (RunningCapture running = capture(url)) {
      await().atMost(LONG).until(running::hasEnded);
      return (CaptureException) Objects.requireNonNull(running.failure());
    }
  }

  private void awaitPasses(int count) {
    int before = questions.get();
    await().atMost(LONG).until(() -> questions.get() >= before + count);
  }

  @ParameterizedTest
  @CsvSource({
    "401, C405, HUMAN, 密码",
    "302, C406, HUMAN, 转址",
    "404, C402, HUMAN, path",
    "503, C401, RETRY, 没有应答"
  })
  void namesTheRemedyForWhatTheServiceAnswers(
      int status, String code, Remedy remedy, String chinese) {
    answer =
        (question, page) -> {
          question.getResponseHeaders().add("Location", url() + "/elsewhere");
          send(question, status, "geheim2");
        };

    CaptureException failure = failure(url());

    assertThat(failure.code()).isEqualTo(code);
    assertThat(failure.remedy()).isEqualTo(remedy);
    assertThat(failure)
        .hasMessageContaining("finance.complaints")
        .hasMessageContaining("finance-service")
        .hasMessageContaining(Integer.toString(status))
        .hasMessageContaining(chinese)
        .hasMessageNotContaining("geheim");
  }

  @Test
  void namesTheRemedyForAnAddressThatIsNone() {
    assertThat(failure("finance.example").code()).isEqualTo("C107");
    assertThat(failure("ftp://finance.example").code()).isEqualTo("C107");
  }

  @Test
  void saysWhyItWaitsAndGoesOnWhenTheServiceIsBack() {
    complain(5);
    Answer well = answer;
    answer = (question, page) -> send(question, 500, "");

    try (RunningCapture running = capture(url())) {
      await().atMost(LONG).until(() -> !sink.problems().isEmpty());
      answer = well;
      await().atMost(LONG).until(() -> sink.states().contains(FeedState.STREAMING));
    }

    assertThat(sink.current()).hasSize(5);
    assertThat(sink.states()).contains(FeedState.WAITING);
    assertThat(sink.problems())
        .singleElement()
        .asString()
        .startsWith("C401 数据源 finance.complaints")
        .contains("feed finance.complaints");
  }

  @Test
  void givesUpWaitingForAnAnswerThatBeginsAndDoesNotEnd() {
    complain(5);
    Answer well = answer;
    answer =
        (question, page) -> {
          question.sendResponseHeaders(200, 0);
          question.getResponseBody().write("{\"data\":".getBytes(StandardCharsets.UTF_8));
          question.getResponseBody().flush();
          answer = well;
          try {
            end.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        };

    try (RunningCapture running = capture(url())) {
      await().atMost(LONG).until(() -> sink.current().size() == 5);
    }

    assertThat(sink.problems()).singleElement().asString().startsWith("C401");
  }

  @Test
  void noticesAServiceThatGivesTheFirstPageForEver() {
    complain(25);
    answer = (question, page) -> send(question, 200, rows(1, ASKED_FOR));

    CaptureException failure = failure(url());

    assertThat(failure.code()).isEqualTo("C404");
    assertThat(failure.remedy()).isEqualTo(Remedy.HUMAN);
    assertThat(sink.current()).as("what it gave is not lost").hasSize(10);
  }

  @Test
  void readsAllPagesOfAServiceThatGivesLessThanItIsAskedFor() {
    complain(25);
    answer = (question, page) -> send(question, 200, rows(page, 4));

    try (RunningCapture running = capture(url())) {
      await().atMost(LONG).until(() -> sink.current().size() == 25);
    }
  }

  @Test
  void endsAPassWhereAServiceRefusesOrRepeatsThePageBeyondItsLast() {
    complain(25);
    answer =
        (question, page) ->
            send(question, page > 3 ? 404 : 200, page > 3 ? "" : rows(page, ASKED_FOR));
    try (RunningCapture running = capture(url())) {
      await().atMost(LONG).until(() -> sink.current().size() == 25);
      awaitPasses(9);
      assertThat(running.hasEnded()).isFalse();
      answer = (question, page) -> send(question, 200, rows(Math.min(page, 3), ASKED_FOR));
      awaitPasses(9);
      assertThat(running.hasEnded()).isFalse();
    }

    assertThat(sink.cases()).hasSize(25);
  }

  @Test
  void sealsARowWithoutKeyOnceHoweverOftenItIsRead() {
    complaints.add("{\"tsje\":\"100\",\"gxsj\":%d,\"xm\":\"甲\"}".formatted(NOON));
    complain(3);

    try (RunningCapture running = capture(url())) {
      await().atMost(LONG).until(() -> sink.current().size() == 3);
      awaitPasses(8);
    }

    assertThat(sink.unreadable())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.rule()).isEqualTo("F203");
              assertThat(row.reason()).contains("tsbh", "主键").doesNotContain("甲");
              assertThat(new String(row.content(), StandardCharsets.UTF_8)).contains("甲");
            });
  }

  @Test
  void sealsARowWhoseKeyNoDatabaseTakesAndTakesTheOthers() {
    complaints.add(
        "{\"tsbh\":\"T\\u0000\",\"tsje\":\"100\",\"gxsj\":%d,\"xm\":\"甲\"}".formatted(NOON));
    complain(3);

    try (RunningCapture running = capture(url())) {
      await().atMost(LONG).until(() -> sink.current().size() == 3);
      awaitPasses(8);
    }

    assertThat(sink.unreadable())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.rule()).isEqualTo("F204");
              assertThat(row.reason()).contains("tsbh").doesNotContain("甲");
            });
  }

  @Test
  void isNotMadeBlindByAChangeTimeInTheFuture() {
    answer =
        (question, page) -> {
          long since =
              Long.parseLong(
                  question.getRequestURI().getQuery().replaceAll(".*since=(\\d+).*", "$1"));
          List<String> wanted =
              complaints.stream()
                  .filter(row -> Long.parseLong(row.replaceAll(".*gxsj\":(\\d+).*", "$1")) >= since)
                  .toList();
          send(question, 200, body(page == 1 ? wanted : List.of()));
        };
    complaints.add(
        complaint("mistyped", System.currentTimeMillis() + Duration.ofDays(3650).toMillis()));

    try (RunningCapture running = capture(url())) {
      await().atMost(LONG).until(() -> sink.current().size() == 1);
      complaints.add(complaint("next", System.currentTimeMillis()));
      await().atMost(LONG).until(() -> sink.current().containsKey("next"));
    }
  }

  @Test
  void readsAgainWithTheSameVersionsWhatAKilledEdgeHadPublished() {
    complain(25);
    sink.dieAfter(call -> call == 2);
    try (RunningCapture running = capture(url())) {
      await().atMost(LONG).until(running::hasEnded);
    }
    assertThat(sink.cases()).as("two pages reached the broker").hasSize(20);
    sink.dieAfter(call -> false);

    try (RunningCapture running = capture(url())) {
      await().atMost(LONG).until(() -> sink.current().size() == 25);
      awaitPasses(6);
    }

    assertThat(versions()).as("25 versions, of which the hub has seen ten twice").hasSize(25);
    assertThat(sink.cases()).hasSize(35);
  }

  @Test
  void givesANewVersionToWhatChangesBetweenAKillAndTheRestart() {
    complaints.add(complaint("T1", NOON));
    sink.dieAfter(call -> true);
    try (RunningCapture running = capture(url())) {
      await().atMost(LONG).until(running::hasEnded);
    }
    sink.dieAfter(call -> false);
    // The service stamps seconds: another amount within the same one.
    complaints.set(0, complaint("T1", NOON).replace("15.8", "99"));

    try (RunningCapture running = capture(url())) {
      await().atMost(LONG).until(() -> sink.cases().size() == 2);
      awaitPasses(6);
    }

    assertThat(sink.cases()).extracting(Captured.CaseRow::version).doesNotHaveDuplicates();
    assertThat(Objects.requireNonNull(sink.current().get("T1")).row().value("tsje"))
        .isEqualTo("99万");
  }

  private Map<String, Version> versions() {
    Map<String, Version> versions = new HashMap<>();
    sink.cases().forEach(row -> versions.put(row.key() + row.version(), row.version()));
    return versions;
  }
}
