package org.fengqiao.routes.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.fengqiao.schemas.message.EscalationLevel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two offices lead a dispute from the alert to the agreement by the forms of their consoles. */
class BorderDeskTest {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String INVITE =
      "inviteNo=苏吴司调邀〔2026〕第3号&mode=CIRCUIT&leadDivision=320509&consents=TYS2026-1 TYS2026-2"
          + "&mediators=TJ3205001&proposedAt=2026-12-01T09:30&venueCode=310118107&venueKind=ON_SITE"
          + "&replyDue=2026-11-30T18:00";

  private static TwoHubs hubs;
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  @BeforeAll
  static void start() throws IOException {
    hubs = TwoHubs.start();
  }

  @AfterAll
  static void stop() throws IOException {
    hubs.close();
  }

  @Test
  void fromTheAlertToTheAgreement() throws Exception {
    String alertId = anAlert();
    assertThat(page(hubs.jiangsu(), alertId))
        .contains("为何发出、为何发给这里", "一方当事人来自对面的吴江区", "反馈进展", "邀请联合调解");
    assertThat(page(hubs.jiangsu(), alertId)).doesNotContain("撤销预警", "更新预警");

    assertThat(post(hubs.jiangsu(), alertId, "feedback", "progress=MEDIATING"))
        .contains("已登记,正在发往对方。");
    assertThat(post(hubs.jiangsu(), alertId, "invite", INVITE)).contains("已登记,正在发往对方。");
    untilItSays(hubs.shanghai(), alertId, "答复邀请", "2026-12-01 09:30:00", "牵头");
    assertThat(post(hubs.shanghai(), alertId, "reply", "inviteNo=苏吴司调邀〔2026〕第3号&declined="))
        .contains("已登记,正在发往对方。");
    untilItSays(hubs.jiangsu(), alertId, "chip JOINT");
    assertThat(
            post(
                hubs.jiangsu(),
                alertId,
                "close",
                "result=SUCCEEDED&agreementNo=苏吴联调〔2026〕第12号&performance=DONE"))
        .contains("已登记,正在发往对方。");

    untilItSays(hubs.shanghai(), alertId, "chip ARCHIVED", "苏吴联调〔2026〕第12号");
    untilItSays(hubs.jiangsu(), alertId, "chip ARCHIVED");
    for (String hub : List.of(hubs.shanghai(), hubs.jiangsu())) {
      assertThat(get(hub + "/border/" + alertId + "?lang=en")).doesNotContain("??");
    }
  }

  @Test
  void theSenderUpdatesAndCancelsAndIsToldWhatDoesNotGo() throws Exception {
    String alertId = anAlert();
    untilItSays(hubs.shanghai(), alertId, "chip RECEIPTED", "撤销预警");

    assertThat(
            post(
                hubs.shanghai(),
                alertId,
                "update",
                "supersedes=1&level=ORANGE&requestedAction=JOINT_CHECK&placeCode=张三家&placeKind=WATER"))
        .contains("没有发送:编号或代码格式不符");
    assertThat(
            post(
                hubs.shanghai(),
                alertId,
                "update",
                "supersedes=1&level=ORANGE&requestedAction=JOINT_CHECK&placeCode=310118107&placeKind=WATER"
                    + "&measures=SITE_VISIT&measures=TALKS"))
        .contains("已登记,正在发往对方。");
    assertThat(post(hubs.shanghai(), alertId, "cancel", "supersedes=1&reason=DUPLICATE"))
        .contains("没有发送:所针对的版本或邀请已被更新");
    untilItSays(hubs.jiangsu(), alertId, "河湖", "现场查看");
    String newest =
        page(hubs.shanghai(), alertId)
            .replaceAll("(?s).*name=\"supersedes\" value=\"(\\d+)\".*", "$1");
    assertThat(
            post(hubs.shanghai(), alertId, "cancel", "supersedes=" + newest + "&reason=DUPLICATE"))
        .contains("已登记,正在发往对方。");

    untilItSays(hubs.jiangsu(), alertId, "chip CANCELLED", "不再需要任何一方处理");
    assertThat(post(hubs.jiangsu(), alertId, "feedback", "progress=CHECKING"))
        .contains("没有发送:这条预警已经结束。");
  }

  private String anAlert() throws Exception {
    List<String> before = alerts();
    hubs.borderDispute(EscalationLevel.YELLOW);
    await().atMost(SOON).until(() -> alerts().size() > before.size());
    return alerts().stream().filter(id -> !before.contains(id)).findFirst().orElseThrow();
  }

  private List<String> alerts() throws Exception {
    return JsonPath.read(get(hubs.jiangsu() + "/api/border"), "$.incoming[*].alertId");
  }

  private void untilItSays(String hub, String alertId, String... words) {
    await().atMost(SOON).untilAsserted(() -> assertThat(page(hub, alertId)).contains(words));
  }

  private String page(String hub, String alertId) throws Exception {
    return get(hub + "/border/" + alertId + "?lang=zh-CN");
  }

  private String get(String address) throws Exception {
    HttpResponse<String> response =
        http.send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            BodyHandlers.ofString(StandardCharsets.UTF_8));
    assertThat(response.statusCode()).as(address).isEqualTo(200);
    return response.body();
  }

  private String post(String hub, String alertId, String deed, String fields) throws Exception {
    String form = URLEncoder.encode(fields, StandardCharsets.UTF_8).replace("%3D", "=");
    return http.send(
            HttpRequest.newBuilder(URI.create(hub + "/border/" + alertId + "/" + deed))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(form.replace("%26", "&")))
                .build(),
            BodyHandlers.ofString(StandardCharsets.UTF_8))
        .body();
  }
}
