package org.fengqiao.routes.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.schemas.message.CaptureGrade;
import org.fengqiao.schemas.message.Department;
import org.fengqiao.schemas.message.EscalationLevel;
import org.fengqiao.schemas.message.FeedReport;
import org.fengqiao.schemas.message.FeedState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The console's pages and its JSON, on two hubs that run. */
@ExtendWith(TwoHubsExtension.class)
class ConsoleTest {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static TwoHubs hubs;
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeAll
  static void take(TwoHubs running) {
    hubs = running;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/overview/content",
        "/feeds",
        "/feeds/content",
        "/conference",
        "/indicators",
        "/indicators/I02",
        "/indicators/I04",
        "/indicators/I07",
        "/indicators/I30",
        "/indicators/I09",
        "/border",
        "/border/content",
        "/review",
        "/warnings",
        "/records/justice.mediation:6"
      })
  void showsEveryPageInBothLanguagesWithoutAMissingWord(String path) throws Exception {
    for (String language : List.of("zh-CN", "en")) {
      HttpResponse<String> page = get(hubs.shanghai() + path + "?lang=" + language);

      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).doesNotContain("??");
    }
  }

  @Test
  void speaksChineseFirst() throws Exception {
    assertThat(get(hubs.shanghai() + "/feeds").body()).contains("lang=\"zh\"", "隔离");
    assertThat(get(hubs.shanghai() + "/feeds?lang=en").body())
        .contains("lang=\"en\"", "quarantined");
  }

  @Test
  void showsWhatStopsAFeedAndTheRemedyAsTheEdgeReportedThem() throws Exception {
    String problem = new FeedPlace("court.cases", "court-drop").text("C103", "court.aj");
    report("court.cases", FeedState.STOPPED, problem);

    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(get(hubs.shanghai() + "/feeds").body())
                    .contains("class=\"dot STOPPED\"")
                    .contains("C103 数据源 court.cases,连接 court-drop:来源没有表 court.aj")
                    .contains("feed court.cases, connection court-drop: the source has no table")
                    .contains("GRANT SELECT ON court.aj"));
  }

  @Test
  void showsThatAFeedIsPausedByWhomAndWhy() throws Exception {
    report(
        "court.mediations",
        FeedState.PAUSED,
        new FeedPlace("court.mediations", "court-drop")
            .text("C290", "ops-li", "2026-03-02 09:00:00", "机房检修", "court.mediations"));

    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(get(hubs.shanghai() + "/feeds").body())
                    .contains("class=\"dot PAUSED\"", "已暂停", "ops-li", "机房检修")
                    .contains("ops/hub feed resume court.mediations"));
  }

  @Test
  void raisesAnAlarmForAFeedThatHasPausedItself() throws Exception {
    report(
        "court.pretrial",
        FeedState.PAUSED,
        new FeedPlace("court.pretrial", "court-drop")
            .text("C292", 1001, 1200, "D250 × 1001", "1000, 5.0 %", "court.pretrial"));

    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(get(hubs.shanghai() + "/feeds").body())
                    .contains("class=\"dot OVERDRAWN\"", "超出错误预算", "D250 × 1001")
                    .contains("ops/hub feed resume court.pretrial"));
    assertThat(get(hubs.shanghai() + "/?lang=en").body())
        .contains("class=\"dot OVERDRAWN\"", "over its error budget");
  }

  private void report(String feed, FeedState state, String problem) {
    hubs.report(
        FeedReport.newBuilder()
            .setFeed(feed)
            .setDepartment(Department.COURT)
            .setGrade(CaptureGrade.FILE)
            .setState(state)
            // The sample's reports lie an hour ahead, and only a newer one counts.
            .setReportedAt(Instant.now().plus(Duration.ofHours(2)))
            .setCaptured(9120)
            .setRowsPerSecond(0)
            .setMappingVersion(1)
            .setProblem(problem)
            .build());
  }

  @Test
  void forbidsInlineScriptsAndForeignFrames() throws Exception {
    HttpResponse<String> page = get(hubs.shanghai() + "/");

    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(page.body()).doesNotContain(" onclick=", " style=");
  }

  @Test
  void veilsSmallCounts() throws Exception {
    String page = get(hubs.shanghai() + "/conference").body();

    assertThat(page).contains("&lt;5");
    assertThat(page).contains("黄浦区").doesNotContain("&quot;records&quot;:&quot;3&quot;");
  }

  @Test
  void saysWhatIsNotThere() throws Exception {
    assertThat(get(hubs.shanghai() + "/records/no.such:1").statusCode()).isEqualTo(404);
    assertThat(get(hubs.shanghai() + "/border/BJYJ00000000000000000000").statusCode())
        .isEqualTo(404);
    assertThat(get(hubs.shanghai() + "/records/no.such:1").body()).doesNotContain("Exception");
  }

  @Test
  void refusesWhatAnotherSiteSends() throws Exception {
    String target = hubs.jiangsu() + "/api/border/BJYJ31011820261120000001/feedback";

    assertThat(post(target, "{\"progress\":\"CHECKING\"}", "Sec-Fetch-Site", "cross-site"))
        .isEqualTo(403);
    assertThat(post(target, "{\"progress\":\"CHECKING\"}", "Origin", "https://evil.example"))
        .isEqualTo(403);
    assertThat(post(target, "{\"progress\":\"CHECKING\"}", "Sec-Fetch-Site", "same-origin"))
        .isEqualTo(404);
  }

  @Test
  void letsAScriptAnswerAnAlertAndTheSenderSeesIt() throws Exception {
    hubs.borderDispute(EscalationLevel.ORANGE);
    await()
        .atMost(SOON)
        .until(() -> !ids(hubs.jiangsu(), "incoming", "[?(@.level=='ORANGE')]").isEmpty());
    String alertId = ids(hubs.jiangsu(), "incoming", "[?(@.level=='ORANGE')]").getFirst();
    await()
        .atMost(SOON)
        .until(
            () -> ids(hubs.shanghai(), "outgoing", "[?(@.state=='RECEIPTED')]").contains(alertId));

    String target = hubs.jiangsu() + "/api/border/" + alertId + "/feedback";
    assertThat(post(target, "{\"progress\":\"RESOLVED\"}", "X-From", "script")).isEqualTo(200);
    assertThat(post(target, "{\"progress\":\"CHECKING\"}", "X-From", "script")).isEqualTo(409);

    await()
        .atMost(SOON)
        .until(
            () -> ids(hubs.shanghai(), "outgoing", "[?(@.state=='ARCHIVED')]").contains(alertId));
    assertThat(get(hubs.shanghai() + "/border/" + alertId).body()).contains("已化解");
  }

  @Test
  void givesTheLedgerAndTheStatusAsJson() throws Exception {
    String status = get(hubs.shanghai() + "/api/status").body();

    assertThat(JsonPath.<String>read(status, "$.province")).isEqualTo("310000");
    assertThat(JsonPath.<Integer>read(status, "$.ledger.unaccounted")).isZero();
    assertThat(JsonPath.<Integer>read(get(hubs.shanghai() + "/api/ledger").body(), "$.length()"))
        .isEqualTo(12);
  }

  private List<String> ids(String hub, String side, String filter) throws Exception {
    return JsonPath.read(get(hub + "/api/border").body(), "$." + side + filter + ".alertId");
  }

  private HttpResponse<String> get(String address) throws Exception {
    return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
  }

  private int post(String address, String json, String header, String value) throws Exception {
    return http.send(
            HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .header(header, value)
                .POST(BodyPublishers.ofString(json))
                .build(),
            BodyHandlers.ofString())
        .statusCode();
  }
}
