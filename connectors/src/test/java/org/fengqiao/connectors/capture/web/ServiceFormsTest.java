package org.fengqiao.connectors.capture.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureException.Remedy;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.RecordingSink;
import org.fengqiao.connectors.capture.RowDigest;
import org.fengqiao.connectors.capture.RunningCapture;
import org.fengqiao.connectors.capture.TestPostgres;
import org.fengqiao.connectors.capture.web.TestWeb.Answer;
import org.fengqiao.connectors.capture.web.TestWeb.Question;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.schemas.message.FeedState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way to ask a service that a feed file can describe, against a service that asks for it. */
class ServiceFormsTest {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final int SIZE = 10;
  private static final long NOON = 1_591_848_000L;

  @TempDir private Path folder;

  private final DataSource edgeStore = TestPostgres.edgeStore();
  private final RecordingSink sink = new RecordingSink();
  private final List<String> rows = Collections.synchronizedList(new ArrayList<>());
  private TestWeb web;

  @BeforeEach
  void start() throws IOException {
    web = new TestWeb(question -> Answer.of(500, ""));
  }

  @AfterEach
  void stop() {
    web.close();
  }

  private void insert(int count) {
    IntStream.rangeClosed(1, count).forEach(number -> rows.add(row(number, NOON + number)));
  }

  private static String row(int number, long changed) {
    return "{\"id\":\"K%03d\",\"slrq\":\"2020-05-08\",\"gxsj\":%d}".formatted(number, changed);
  }

  private List<String> part(int from) {
    List<String> all = List.copyOf(rows);
    return all.subList(Math.min(from, all.size()), Math.min(from + SIZE, all.size()));
  }

  private static String data(List<String> rows) {
    return "{\"code\":\"0\",\"data\":[" + String.join(",", rows) + "]}";
  }

  private RunningCapture capture(String from) {
    return capture(from, new ConnectionSettings(web.url(), "edge", "geheim1"));
  }

  private RunningCapture capture(String from, ConnectionSettings connection) {
    Feed feed = TestServices.feed(folder, from);
    return new RunningCapture(
        new ServiceCapture(
            feed,
            (Source.Service) feed.source(),
            connection,
            edgeStore,
            new RowDigest("secret".getBytes(StandardCharsets.UTF_8)),
            Clock.systemUTC(),
            new Patience(Duration.ofSeconds(5), 4, Duration.ofSeconds(5))),
        sink);
  }

  private void takesAll(String from, int count) {
    try (RunningCapture running = capture(from)) {
      await()
          .atMost(LONG)
          .until(
              () ->
                  running.hasEnded()
                      || sink.current().size() == count
                          && sink.states().contains(FeedState.STREAMING));
      assertThat(running.failure()).isNull();
    }
    assertThat(sink.current()).hasSize(count);
    assertThat(sink.unreadable()).isEmpty();
  }

  private CaptureException refusal(String from) {
    try (RunningCapture running = capture(from)) {
      await().atMost(LONG).until(running::hasEnded);
      return (CaptureException) Objects.requireNonNull(running.failure());
    }
  }

  private static final String PAGED =
      """
      method: rest
      path: /list
      rows: /data
      changed: gxsj
      time: seconds
      since: since
      page: page
      page_size: 10
      every: 1s
      overlap: 30s
      """;

  @Test
  void postsAJsonBodyWithOffsets() {
    insert(25);
    web.script(question -> Answer.of(data(part(number(question.body(), "offset")))));

    takesAll(
        """
        method: rest
        path: /list
        http: POST
        body: '{"filter": {"from": "{since}"}, "offset": {offset}, "rows": {size}}'
        rows: /data
        changed: gxsj
        time: datetime
        paging: offset
        page_size: 10
        every: 1s
        overlap: 30s
        """,
        25);

    assertThat(web.questions().getFirst().body())
        .isEqualTo(
            "{\"filter\": {\"from\": \"1970-01-01 08:00:00\"}, \"offset\": 0, \"rows\": 10}");
    assertThat(web.questions().getFirst().header("Content-Type")).startsWith("application/json");
  }

  private static int number(String body, String name) {
    return Integer.parseInt(body.replaceAll("(?s).*\"" + name + "\": ?(\\d+).*", "$1"));
  }

  @Test
  void followsACursorWhoseLettersStayInTheirPlace() {
    insert(25);
    String cursor = "a\"}\\ &甲";
    // The service reads the number behind its cursor's letters.
    web.script(
        question -> {
          String told = question.parameter("after");
          int from = told.isEmpty() ? 0 : Integer.parseInt(told.substring(cursor.length()));
          assertThat(told).matches(text -> text.isEmpty() || text.startsWith(cursor));
          String next = from + SIZE < 25 ? "\"a\\\"}\\\\ &甲%d\"".formatted(from + SIZE) : "null";
          return Answer.of(
              "{\"data\":[" + String.join(",", part(from)) + "],\"next\":" + next + "}");
        });

    takesAll(
        """
        method: rest
        path: /list
        rows: /data
        changed: gxsj
        time: seconds
        parameters: { since: "{since}", after: "{cursor}" }
        paging: cursor
        next: /next
        every: 1s
        overlap: 30s
        """,
        25);
  }

  @Test
  void followsTheLinkHeaderOnTheSameHost() {
    insert(25);
    web.script(
        question -> {
          int from = Integer.parseInt("0" + question.parameter("from"));
          Answer answer = Answer.of(data(part(from)));
          return from + SIZE < 25
              ? answer.with(
                  "Link",
                  "</list?from=0>; rel=\"first\", </list?from=%d>; rel=next".formatted(from + SIZE))
              : answer;
        });

    takesAll(
        """
        method: rest
        path: /list
        rows: /data
        changed: gxsj
        time: seconds
        since: since
        paging: link
        every: 1s
        overlap: 30s
        """,
        25);
  }

  @Test
  void sendsItsSecretToNoOtherHost() {
    insert(5);
    web.script(
        question ->
            Answer.of(
                data(part(0)).replaceFirst("}$", ",\"next\":\"http://elsewhere.example/list\"}")));

    CaptureException failure =
        refusal(
            """
            method: rest
            path: /list
            rows: /data
            since: since
            paging: link
            next: /next
            every: 1s
            overlap: 30s
            """);

    assertThat(failure.code()).isEqualTo("C418");
    assertThat(failure).hasMessageNotContaining("elsewhere");
  }

  @Test
  void noticesACursorThatComesBack() {
    insert(5);
    web.script(question -> Answer.of(data(part(0)).replaceFirst("}$", ",\"next\":\"again\"}")));

    assertThat(
            refusal(
                    """
                    method: rest
                    path: /list
                    rows: /data
                    parameters: { since: "{since}", after: "{cursor}" }
                    paging: cursor
                    next: /next
                    every: 1s
                    overlap: 30s
                    """)
                .code())
        .isEqualTo("C417");
  }

  @ParameterizedTest
  @CsvSource({
    "millis, Asia/Shanghai, 1591847971000",
    "seconds, Asia/Shanghai, 1591847971",
    "iso, UTC, 2020-06-11T03:59:31Z",
    "iso, Asia/Shanghai, 2020-06-11T11:59:31+08:00",
    "datetime, Asia/Shanghai, 2020-06-11 11:59:31",
    "datetime, UTC, 2020-06-11 03:59:31",
    "date, Asia/Shanghai, 2020-06-11"
  })
  void writesTheWatermarkAsTheServiceReadsIt(String time, String zone, String since) {
    rows.add("{\"id\":\"K1\",\"slrq\":\"2020-05-08\",\"gxsj\":\"2020-06-11T12:00:01+08:00\"}");
    web.script(question -> Answer.of(data(rows)));

    try (RunningCapture running =
        capture(
            """
            method: rest
            path: /list
            rows: /data
            changed: gxsj
            time: %s
            zone: %s
            since: since
            paging: none
            every: 1s
            overlap: 30s
            """
                .formatted(time, zone))) {
      await().atMost(LONG).until(() -> web.questions().size() >= 2 || running.hasEnded());
    }

    assertThat(web.questions().get(1).parameter("since")).isEqualTo(since);
    assertThat(sink.cases()).hasSize(1);
  }

  @Test
  void readsTimesInSeconds() {
    insert(1);
    web.script(question -> Answer.of(data(part(number(question)))));
    takesAll(PAGED, 1);
    assertThat(Objects.requireNonNull(sink.cases().getFirst().changedAt()).getEpochSecond())
        .isEqualTo(NOON + 1);
  }

  private static int number(Question question) {
    return (Integer.parseInt(question.parameter("page")) - 1) * SIZE;
  }

  @Test
  void refusesAChangePropertyThatHoldsNoTime() {
    rows.add("{\"id\":\"K1\",\"slrq\":\"2020-05-08\",\"gxsj\":\"gestern\"}");
    web.script(question -> Answer.of(data(part(number(question)))));

    CaptureException failure = refusal(PAGED);

    assertThat(failure.code()).isEqualTo("C410");
    assertThat(failure).hasMessageContaining("gxsj").hasMessageNotContaining("gestern");
  }

  @Test
  void takesABusinessErrorForAFailureAndNotForAnEmptyPage() {
    insert(3);
    web.script(question -> Answer.of("{\"code\":\"E-17\",\"msg\":\"张三\",\"data\":[]}"));
    String from = PAGED + "success: { at: /code, is: [\"0\", \"200\"] }\n";

    CaptureException failure = refusal(from);

    assertThat(failure.code()).isEqualTo("C413");
    assertThat(failure.remedy()).isEqualTo(Remedy.RETRY);
    assertThat(failure).hasMessageContaining("/code").hasMessageContaining("E-17");
    assertThat(failure).hasMessageNotContaining("张三");
    web.script(
        question ->
            number(question) == 0
                ? Answer.of(data(part(0)))
                : Answer.of("{\"code\":0,\"data\":null}"));
    takesAll(from, 3);
  }

  @ParameterizedTest
  @CsvSource({
    "bearer, Authorization, Bearer geheim1",
    "basic, Authorization, Basic ZWRnZTpnZWhlaW0x",
    "header, X-Api-Key, geheim1"
  })
  void showsWhoItIsAsTheServiceAsks(String auth, String header, String value) {
    insert(1);
    web.script(
        question ->
            question.header(header).equals(value)
                ? Answer.of(data(part(number(question))))
                : Answer.of(401, ""));

    takesAll(
        PAGED + "auth: " + auth + (auth.equals("header") ? "\nauth_header: X-Api-Key\n" : "\n"), 1);
  }

  @Test
  void putsTheSecretWhereTheFeedFileHasItsPlaceholder() {
    insert(1);
    web.script(
        question ->
            question.parameter("appkey").equals("geheim1")
                ? Answer.of(data(part(number(question))))
                : Answer.of(401, ""));

    takesAll(PAGED + "parameters: { appkey: \"{password}\" }\nheaders: { X-From: edge }\n", 1);

    assertThat(web.questions().getFirst().header("Authorization")).isEqualTo("null");
    assertThat(web.questions().getFirst().header("X-From")).isEqualTo("edge");
  }

  @Test
  void waitsAsLongAsAnOverloadedServiceAsks() {
    insert(1);
    List<Long> times = new ArrayList<>();
    web.script(
        question -> {
          times.add(System.nanoTime());
          return times.size() == 1
              ? Answer.of(429, "").with("Retry-After", "2")
              : Answer.of(data(part(number(question))));
        });

    takesAll(PAGED, 1);

    assertThat(Duration.ofNanos(times.get(1) - times.get(0)))
        .isGreaterThan(Duration.ofMillis(1900));
    assertThat(sink.states()).contains(FeedState.WAITING);
  }

  @Test
  void asksNoFasterThanTheServiceAllows() {
    insert(25);
    List<Long> times = new ArrayList<>();
    web.script(
        question -> {
          times.add(System.nanoTime());
          return Answer.of(data(part(number(question))));
        });

    takesAll(PAGED + "rate: 5/s\n", 25);

    assertThat(Duration.ofNanos(times.get(3) - times.get(0))).isGreaterThan(Duration.ofMillis(550));
  }

  @Test
  void readsAnEncodingThatIsDeclaredAndRefusesEveryOther() {
    rows.add("{\"id\":\"甲1\",\"slrq\":\"2020-05-08\",\"gxsj\":1591848001}");
    web.script(
        question ->
            new Answer(
                200,
                Map.of("Content-Type", "application/json; charset=GBK"),
                data(part(number(question))).getBytes(Charset.forName("GB18030"))));

    assertThat(refusal(PAGED).code()).isEqualTo("C403");
    takesAll(PAGED + "charset: GB18030\n", 1);
    assertThat(sink.cases()).extracting(Captured.CaseRow::key).containsExactly("甲1");
  }

  @Test
  void losesNoRowThatSlipsToAPageThatWasReadBefore() {
    insert(25);
    AtomicInteger asked = new AtomicInteger();
    web.script(
        question -> {
          long since = Long.parseLong(question.parameter("since"));
          List<String> found =
              List.copyOf(rows).stream()
                  .filter(row -> Long.parseLong(row.replaceAll(".*gxsj\":(\\d+).*", "$1")) >= since)
                  .skip(number(question))
                  .limit(SIZE)
                  .toList();
          if (asked.incrementAndGet() == 1) {
            // Goes while the pages are read: what stood first on the second page is on the first.
            rows.removeFirst();
          }
          return Answer.of(data(found));
        });

    takesAll(PAGED.replace("overlap: 30s", "overlap: 1s"), 25);

    assertThat(sink.current()).containsKeys("K001", "K011");
  }

  @Test
  void readsOnePageOnlyOnce() {
    insert(5);
    web.script(question -> Answer.of(data(part(number(question)))));

    takesAll(PAGED.replace("every: 1s", "every: 1h"), 5);

    assertThat(web.questions()).hasSize(2);
  }

  @Test
  void doesWithoutChangeTimes() {
    insert(3);
    web.script(question -> Answer.of(data(part(number(question)))));
    String from = PAGED.replace("changed: gxsj\n", "");
    try (RunningCapture running = capture(from)) {
      await().atMost(LONG).until(() -> sink.current().size() == 3);
      rows.set(0, row(1, NOON + 100));
      await().atMost(LONG).until(() -> sink.cases().size() == 4);
    }
    assertThat(sink.cases()).extracting(row -> row.key() + row.version()).doesNotHaveDuplicates();
  }
}
