package org.fengqiao.routes.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.routes.Records.aBatch;
import static org.fengqiao.routes.Records.aLetter;
import static org.fengqiao.routes.Records.aMediation;
import static org.fengqiao.routes.Records.aPetition;
import static org.fengqiao.routes.Records.aToken;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fengqiao.routes.RunningHub;
import org.fengqiao.routes.linkage.review.Answer;
import org.fengqiao.routes.linkage.review.Drawing;
import org.fengqiao.routes.linkage.review.Label;
import org.fengqiao.routes.linkage.review.Labels;
import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TokenKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A clerk reviews pairs on the console. */
@TestPropertySource(properties = "hub.linkage.review.twice=0")
class ReviewPageTest extends RunningHub {

  private static final String LATER = "petition.items:p";
  private static final String EARLIER = "justice.mediation:p";

  private final HttpClient http =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NORMAL)
          .cookieHandler(new CookieManager())
          .build();

  @Autowired private Drawing drawing;
  @LocalServerPort private int port;

  @BeforeEach
  void draw() {
    var number = List.of(aToken(TokenKind.CITIZEN_NUMBER, Side.APPLICANT, 0x5ec2e7));
    var letter = List.of(aLetter("沪青移〔2026〕7号"));
    intake.accept(aBatch(aMediation("p", 1).setTokens(number).setReferences(letter).build()));
    intake.accept(aBatch(aPetition("p", 1).setTokens(number).setReferences(letter).build()));
    jdbc().sql("truncate hub.review_pair, hub.review_answer").update();
    drawing.draw();
  }

  @Test
  void aClerkTakesAPairAndAnswers() throws Exception {
    HttpResponse<String> pair = post("/review/take", Map.of("as", "李"));

    assertThat(pair.body())
        .contains("这两条记录是同一纠纷吗", LATER, EARLIER, "信访", "青浦区", "2026-03-02", "1200.50")
        .contains("任意两条记录", "<rect", "class=\"sum\"", "value=\"李\"");
    assertThat(pair.body()).as("no token, no quoted number").doesNotContain("5ec2e7", "沪青移");
    HttpResponse<String> after = post("/review/answer", form());

    assertThat(after.body()).contains("已记录,该对已有结论", "n/a", "精确率");
    assertThat(labels()).containsExactly(Answer.SAME);
    assertThat(get("/api/review").body())
        .contains("\"open\":0", "\"SAME\":1")
        .doesNotContain(LATER);
    assertThat(post("/review/take", Map.of("as", "王")).body()).contains("没有可供您复核");
    assertThat(get("/review/pair?key=" + LATER + "&other=" + EARLIER).statusCode()).isEqualTo(404);
  }

  @Test
  void speaksBothLanguagesWithoutAMissingWordAndCountsInTheNavigation() throws Exception {
    for (String language : List.of("zh-CN", "en")) {
      for (String path :
          List.of("/review?", "/review/pair?key=" + LATER + "&other=" + EARLIER + "&")) {
        HttpResponse<String> page = get(path + "lang=" + language);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("??", " style=", " onclick=");
        assertThat(page.body()).contains("href=\"/review\"", "class=\"count\">");
      }
    }
  }

  @Test
  void whoComesSecondIsTold() throws Exception {
    post("/review/answer", form());

    assertThat(post("/review/answer", form("as", "王")).body()).contains("他人已先作出结论");
    assertThat(post("/review/answer", form()).body()).contains("您已答复过这一对");
    assertThat(labels()).hasSize(1);
  }

  @Test
  void hostileTextIsRefusedOrShownAsText() throws Exception {
    assertThat(post("/review/take", Map.of("as", "<script>alert(1)</script>")).body())
        .contains("&lt;script&gt;")
        .doesNotContain("<script>alert");
    for (String name : List.of("", "a\0b", "\u202Eevil", "x".repeat(61))) {
      assertThat(post("/review/answer", form("as", name)).body()).contains("未记录");
    }
    assertThat(post("/review/answer", form("reason", "x".repeat(501))).body()).contains("未记录");
    assertThat(post("/review/answer", form("effect", "LABEL_AND_RULING")).body())
        .as("a ruling needs a reason")
        .contains("未记录");
    assertThat(post("/review/answer", form("seen", "' or 1=1 --")).body()).contains("记录已有变化");
    assertThat(labels()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"answer=MAYBE", "effect=DROP"})
  void whatTheFormDoesNotOfferIsABadRequest(String field) throws Exception {
    String[] parts = field.split("=");

    assertThat(post("/review/answer", form(parts[0], parts[1])).statusCode()).isEqualTo(400);
  }

  @Test
  void recordsThatAreNotThereAreNotFound() throws Exception {
    assertThat(get("/review/pair?key=a%00&other=b").statusCode()).isEqualTo(404);
    assertThat(get("/review/pair?key=" + LATER + "&other=x:1").statusCode()).isEqualTo(404);
    assertThat(post("/review/answer", form("other", "x\0")).body()).contains("不在待复核之列");
  }

  @Test
  void anotherSiteCannotAnswer() throws Exception {
    HttpRequest request =
        request("/review/answer", form()).header("Sec-Fetch-Site", "cross-site").build();

    assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    assertThat(labels()).isEmpty();
  }

  private Map<String, String> form(String... changed) {
    Map<String, String> form =
        new TreeMap<>(
            Map.of("key", LATER, "other", EARLIER, "as", "李", "answer", "SAME", "seen", seen()));
    for (int at = 0; at < changed.length; at += 2) {
      form.put(changed[at], changed[at + 1]);
    }
    return form;
  }

  private String seen() {
    return jdbc()
        .sql(
            "select coalesce(one.clues_revision, 0) || '-' || coalesce(other.clues_revision, 0)"
                + " from hub.case_record one, hub.case_record other"
                + " where one.record_key = ? and other.record_key = ?")
        .params(LATER, EARLIER)
        .query(String.class)
        .single();
  }

  private List<Answer> labels() {
    return new Labels(store.dataSource()).all().stream().map(Label::answer).toList();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
    return http.send(request(path, form).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path, Map<String, String> form) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(
            BodyPublishers.ofString(
                form.entrySet().stream()
                    .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                    .collect(Collectors.joining("&"))));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
