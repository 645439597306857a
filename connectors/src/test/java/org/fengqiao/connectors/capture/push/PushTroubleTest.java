package org.fengqiao.connectors.capture.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureException.Remedy;
import org.fengqiao.connectors.capture.CaptureSink.Phase;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.RecordingSink;
import org.fengqiao.connectors.capture.RowDigest;
import org.fengqiao.connectors.capture.RowVerdicts;
import org.fengqiao.connectors.capture.RunningCapture;
import org.fengqiao.connectors.capture.TestFeeds;
import org.fengqiao.connectors.capture.TestPostgres;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.schemas.message.FeedState;
import org.fengqiao.schemas.message.Operation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Posts that a careless or hostile sender makes, and what it is told. */
class PushTroubleTest {

  private static final String FEED = "court.push";
  private static final String TOKEN = "0123456789abcdef0123456789abcdef";
  private static final String JSON = "application/json";

  private final DataSource edgeStore = TestPostgres.edgeStore();
  private final RecordingSink sink = new RecordingSink();
  private final PushDesk desk = new PushDesk();
  private RunningCapture running;

  @BeforeEach
  void start() {
    running = start(TOKEN);
    await().until(() -> sink.states().contains(FeedState.STREAMING));
  }

  @AfterEach
  void stop() {
    running.close();
  }

  private RunningCapture start(String token) {
    Source.Push push =
        new Source.Push("court-push", List.of("id"), List.of("id", "name"), null, Map.of());
    return new RunningCapture(
        new PushCapture(
            TestFeeds.feed(FEED, push),
            push,
            new ConnectionSettings("", "", token),
            desk,
            edgeStore,
            new RowDigest("secret".getBytes(StandardCharsets.UTF_8)),
            PushTroubleTest::verdict,
            Clock.systemUTC()),
        sink);
  }

  private static RowVerdicts.Verdict verdict(Captured row) {
    return row instanceof Captured.Unreadable piece
        ? new RowVerdicts.Verdict(
            RowVerdicts.Outcome.QUARANTINED, piece.rule(), null, null, piece.reason())
        : RowVerdicts.Verdict.TAKEN;
  }

  private JsonNode post(String type, @Nullable String request, byte[] body) {
    return post("Bearer " + TOKEN, type, request, Operation.UPSERT, body);
  }

  private JsonNode post(String body) {
    return post(JSON, null, bytes(body));
  }

  private JsonNode post(
      @Nullable String authorization,
      String type,
      @Nullable String request,
      Operation operation,
      byte[] body) {
    try {
      PostAnswer answer =
          desk.receive(
              new Post(
                  FEED,
                  authorization,
                  type,
                  request,
                  operation,
                  Phase.LIVE,
                  new ByteArrayInputStream(body)));
      return JsonMapper.shared()
          .readTree(answer.body().replaceFirst("\\{", "{\"status\":" + answer.status() + ","));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void assertRefused(JsonNode answer, int status, String code) {
    assertThat(answer.path("code").asString("")).as(answer.toString()).isEqualTo(code);
    assertThat(answer.path("status").intValue()).isEqualTo(status);
    assertThat(answer.path("problem").asString("")).isNotBlank();
  }

  private static List<String> results(JsonNode answer) {
    assertThat(answer.path("status").intValue()).as(answer.toString()).isEqualTo(200);
    return answer
        .path("receipt")
        .valueStream()
        .map(line -> line.path("key").asString("-") + " " + line.path("result").asString(""))
        .toList();
  }

  @Test
  void tellsWhatBecameOfEachRowByTheSendersKeyAndNothingElseOfIt() {
    JsonNode answer =
        post(
            "[{\"id\":\"A1\",\"name\":\"测试甲\"},{\"name\":\"测试乙\"},7,{\"id\":2,\"name\":\"\\u0000\"}]");

    assertThat(results(answer))
        .containsExactly("A1 taken", "- quarantined", "- quarantined", "- quarantined");
    assertThat(answer.path("receipt").valueStream().map(line -> line.path("rule").asString("")))
        .containsExactly("", "F203", "F223", "F221");
    assertThat(answer.toString()).doesNotContain("测试");
    assertThat(answer.path("rows").intValue()).isEqualTo(4);
    assertThat(answer.path("quarantined").intValue()).isEqualTo(3);
    assertThat(sink.rows()).as("nothing is silent").hasSize(4);
  }

  @Test
  void readsLinesAndCommaSeparatedRowsInTheirEncoding() {
    assertThat(
            results(
                post(
                    "application/x-ndjson",
                    null,
                    bytes("{\"id\":\"L1\"}\n\n{\"id\":\nnull\n{\"id\":\"L2\"}\n"))))
        .containsExactly("L1 taken", "- quarantined", "- quarantined", "L2 taken");
    assertThat(
            results(
                post(
                    "text/csv; charset=GB18030",
                    null,
                    "id,name\n案1,甲\n2\n".getBytes(Charset.forName("GB18030")))))
        .containsExactly("案1 taken", "- quarantined");
    assertThat(sink.current()).containsOnlyKeys("L1", "L2", "案1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "application/json;{};400;C454",
        "application/json;[{'id':1};400;C454",
        "application/json;[{'id':1}]];400;C454",
        "application/json;[{'id':1,'id':2}];400;C454",
        "text/csv;name;400;C454",
        "text/csv;id,name,ID;400;C454",
        "application/xml;<a/>;415;C453"
      })
  void refusesWholeWhatIsNotWhatItSays(String type, String body, int status, String code) {
    assertRefused(post(type, null, bytes(body.replace('\'', '"'))), status, code);

    assertThat(sink.rows()).isEmpty();
  }

  @Test
  void refusesBytesOfAnotherEncodingAndDeepNesting() {
    assertRefused(post(JSON, null, new byte[] {'[', '"', (byte) 0xff, '"', ']'}), 400, "C454");
    assertRefused(post("[".repeat(100_000)), 400, "C454");
    assertRefused(post(JSON + "; charset=none", null, bytes("[]")), 415, "C453");
  }

  @Test
  void refusesMoreThanItCanHold() {
    assertRefused(post(" ".repeat(PushWindow.MOST_BYTES + 1)), 413, "C452");
    assertRefused(
        post("application/x-ndjson", null, bytes("1\n".repeat(PostReader.MOST_ROWS + 1))),
        413,
        "C455");
  }

  @Test
  void knowsItsSenderByTheTokenOnly() {
    for (String shown : new String[] {null, "", "Bearer ", "Bearer wrong", "Basic " + TOKEN}) {
      assertRefused(post(shown, JSON, null, Operation.UPSERT, bytes("[]")), 401, "C451");
    }
    assertThat(results(post("[{\"id\":1}]"))).containsExactly("1 taken");
  }

  @Test
  void stopsWhereTheTokenCouldBeGuessed() {
    running.close();
    running = start("short");
    await().until(running::hasEnded);

    CaptureException failure = (CaptureException) Objects.requireNonNull(running.failure());
    assertThat(failure.code()).isEqualTo("C450");
    assertThat(failure.remedy()).isEqualTo(Remedy.HUMAN);
    assertThat(failure.getMessage()).doesNotContain("short ");
    assertRefused(post("Bearer short", JSON, null, Operation.UPSERT, bytes("[]")), 401, "C451");
  }

  @Test
  void confirmsNothingThatTheSinkHasNotTaken() {
    sink.failAt(call -> true);

    assertRefused(post("[{\"id\":1}]"), 503, "C457");

    await().until(running::hasEnded);
    assertRefused(post("[{\"id\":1}]"), 503, "C457");
    assertThat(sink.rows()).isEmpty();
  }

  @Test
  void aPostThatComesAgainBringsNoOlderStateBack() {
    byte[] older = bytes("[{\"id\":1,\"name\":\"a\"}]");
    post(JSON, "r1", older);
    post(JSON, "r2", bytes("[{\"id\":1,\"name\":\"b\"}]"));

    assertThat(results(post(JSON, "r1", older))).containsExactly("1 taken");

    assertThat(sink.cases()).hasSize(2);
    assertThat(sink.cases().getLast().row().value("name")).isEqualTo("b");
  }

  @Test
  void onePostCannotBeAnsweredForAnother() {
    post(JSON, "r1", bytes("[{\"id\":1}]"));

    assertRefused(post(JSON, "r1", bytes("[{\"id\":2}]")), 409, "C456");
    assertRefused(
        post("Bearer " + TOKEN, JSON, "r1", Operation.DELETE, bytes("[{\"id\":1}]")), 409, "C456");
    assertRefused(post(JSON, "甲", bytes("[]")), 400, "C458");
  }

  @Test
  void theSameRowsWithoutANameAreTakenOnce() {
    post("[{\"id\":1}]");
    post("[{\"id\":1}]");

    assertThat(sink.rows()).hasSize(1);
  }

  @Test
  void aRemovedRowNeedsItsKeyOnlyAndCanComeBack() {
    post("[{\"id\":1}]");
    for (int times = 0; times < 2; times++) {
      post("Bearer " + TOKEN, "text/csv", null, Operation.DELETE, bytes("id\n1\n"));
    }
    assertThat(sink.cases())
        .extracting(Captured.CaseRow::operation)
        .containsExactly(Operation.UPSERT, Operation.DELETE);

    post("[{\"id\":1}]");

    assertThat(sink.cases())
        .extracting(Captured.CaseRow::operation)
        .containsExactly(Operation.UPSERT, Operation.DELETE, Operation.UPSERT);
    assertThat(sink.cases())
        .extracting(Captured.CaseRow::version)
        .isSorted()
        .doesNotHaveDuplicates();
  }
}
