package org.fengqiao.connectors.capture.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureException.Remedy;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.RecordingSink;
import org.fengqiao.connectors.capture.RowDigest;
import org.fengqiao.connectors.capture.RunningCapture;
import org.fengqiao.connectors.capture.TestPostgres;
import org.fengqiao.connectors.capture.web.TestWeb.Answer;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.FeedReader;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.schemas.message.FeedState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Services that answer in envelopes: JSON in one, faults, hostile XML, and who asks. */
class SoapTest {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final String ENVELOPE =
      """
      <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>%s\
      </soap:Body></soap:Envelope>""";
  private static final String ELEMENTS =
      """
      method: soap
      path: /service.asmx
      request: <List xmlns="http://tempuri.org/"><from>{since}</from><page>{page}</page></List>
      rows: row
      time: date
      page_size: 10
      every: 1s
      overlap: 1d
      """;

  @TempDir private Path folder;

  private final DataSource edgeStore = TestPostgres.edgeStore();
  private final RecordingSink sink = new RecordingSink();
  private TestWeb web;

  @BeforeEach
  void start() throws IOException {
    web = new TestWeb(question -> Answer.of(500, ""));
  }

  @AfterEach
  void stop() {
    web.close();
  }

  private RunningCapture capture(Feed feed) {
    return new RunningCapture(
        new ServiceCapture(
            feed,
            (Source.Service) feed.source(),
            new ConnectionSettings(web.url(), "edge", "ge<heim>1"),
            edgeStore,
            new RowDigest("secret".getBytes(StandardCharsets.UTF_8)),
            Clock.systemUTC(),
            new Patience(Duration.ofSeconds(5), 2, Duration.ofSeconds(1))),
        sink);
  }

  private void takes(Feed feed, int count) {
    try (RunningCapture running = capture(feed)) {
      await()
          .atMost(LONG)
          .until(() -> running.hasEnded() || sink.states().contains(FeedState.STREAMING));
      assertThat(running.failure()).isNull();
    }
    assertThat(sink.current()).hasSize(count);
  }

  private CaptureException refusal(String answer, int status) {
    web.script(question -> Answer.of(status, answer));
    try (RunningCapture running = capture(TestServices.feed(folder, ELEMENTS))) {
      await().atMost(LONG).until(running::hasEnded);
      return (CaptureException) Objects.requireNonNull(running.failure());
    }
  }

  private static String row(int number) {
    return "<row><id>K%d</id><slrq>2020-05-08</slrq></row>".formatted(number);
  }

  @Test
  void readsTheJsonInThePetitionServicesAnswer() {
    String rows =
        """
        {"code":"0","data":[{"xfjbh":"3101182020050800012","xfrq":"2020-05-08","xfxs":"200",\
        "xfrs":"6","nrfldm":"020300","xfmddm":"02","xfjzt":"06","wtsddm":"310118",\
        "bljg":"青浦区朱家角镇人民政府","xbjzsj":"2020-07-07 00:00:00","gkbz":"0"}]}""";
    web.script(
        question ->
            Answer.of(
                ENVELOPE.formatted(
                    "<GetXfjListResponse xmlns=\"http://tempuri.org/\"><GetXfjListResult>"
                        + (question.body().contains("\"page\":1}")
                            ? rows
                            : "{\"code\":\"0\",\"data\":null}")
                        + "</GetXfjListResult></GetXfjListResponse>")));
    Feed feed =
        Objects.requireNonNull(FeedReader.read(Path.of("docs/examples/petition-soap.yaml")).feed());

    takes(feed, 1);

    assertThat(sink.cases().getFirst().key()).isEqualTo("3101182020050800012");
    assertThat(web.questions().getFirst().header("SOAPAction"))
        .isEqualTo("\"http://tempuri.org/GetXfjList\"");
    assertThat(web.questions().getFirst().body())
        .contains(
            "<soap:Body><GetXfjList xmlns=\"http://tempuri.org/\"><jsonString>{\"ksrq\":\"1970-01-01\"");
  }

  @Test
  void showsAUsernameTokenInAnEnvelopeOfSoap12() {
    web.script(
        question ->
            Answer.of(ENVELOPE.formatted(question.body().contains("<page>1<") ? row(1) : "")));

    takes(
        TestServices.feed(
            folder, ELEMENTS + "soap: \"1.2\"\nauth: username_token\naction: urn:List\n"),
        1);

    assertThat(web.questions().getFirst().body())
        .contains("http://www.w3.org/2003/05/soap-envelope")
        .contains("<wsse:Username>edge</wsse:Username>")
        .contains(">ge&lt;heim&gt;1</wsse:Password>");
    assertThat(web.questions().getFirst().header("Content-Type"))
        .isEqualTo("application/soap+xml; charset=utf-8; action=\"urn:List\"");
    assertThat(web.questions().getFirst().header("Authorization")).isEqualTo("null");
  }

  @Test
  void keepsASecretInsideTheElementThatItStandsIn() {
    web.script(
        question ->
            Answer.of(ENVELOPE.formatted(question.body().contains("<page>1<") ? row(1) : "")));

    takes(
        TestServices.feed(
            folder,
            ELEMENTS.replace(
                "<from>",
                "<login>{user}/{password}</login><json>{\"p\":\"{password}\"}</json><from>")),
        1);

    assertThat(web.questions().getFirst().body())
        .contains("<login>edge/ge&lt;heim&gt;1</login><json>{\"p\":\"ge&lt;heim&gt;1\"}</json>");
  }

  @ParameterizedTest
  @CsvSource({
    "soap:Server, 500, RETRY",
    "soap:Client, 500, HUMAN",
    "soap:Client, 200, HUMAN",
    "张三, 500, HUMAN"
  })
  void tellsTheCodeOfAFaultAndNothingElse(String code, int status, Remedy remedy) {
    CaptureException failure =
        refusal(
            ENVELOPE.formatted(
                "<soap:Fault><faultcode>"
                    + code
                    + "</faultcode><faultstring>李四 310115000101001</faultstring></soap:Fault>"),
            status);

    assertThat(failure.code()).isEqualTo("C414");
    assertThat(failure.remedy()).isEqualTo(remedy);
    assertThat(failure)
        .hasMessageContaining(code.equals("张三") ? "…" : code)
        .hasMessageNotContaining("李四")
        .hasMessageNotContaining("310115")
        .hasMessageNotContaining("张三");
  }

  @Test
  void tellsTheCodeOfAFaultOfSoap12() {
    CaptureException failure =
        refusal(
            ENVELOPE.formatted(
                "<soap:Fault><soap:Code><soap:Value>soap:Sender</soap:Value><soap:Subcode>"
                    + "<soap:Value>x</soap:Value></soap:Subcode></soap:Code></soap:Fault>"),
            400);

    assertThat(failure.code()).isEqualTo("C414");
    assertThat(failure).hasMessageContaining("soap:Sender");
  }

  @Test
  void a500WithoutAnEnvelopeIsAServiceInTrouble() {
    assertThat(refusal("<html>maintenance</html>", 500).code()).isEqualTo("C401");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
        "<!DOCTYPE x [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><x>&b;</x>",
        "<html>maintenance</html>",
        "not XML",
        ""
      })
  void refusesWhatIsNoEnvelope(String answer) {
    assertThat(refusal(answer, 200).code()).isEqualTo("C403");
  }

  @Test
  void refusesNestingWithoutEnd() {
    String deep = "<x>".repeat(100) + "</x>".repeat(100);

    assertThat(refusal(ENVELOPE.formatted(deep), 200).code()).isEqualTo("C403");
  }

  @Test
  void takesNoRowOfAnAnswerThatBreaksOff() {
    assertThat(refusal(ENVELOPE.formatted(row(1) + "<row><id>K2"), 200).code()).isEqualTo("C403");
    assertThat(sink.cases()).isEmpty();
  }
}
