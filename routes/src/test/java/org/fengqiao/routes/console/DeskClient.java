package org.fengqiao.routes.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
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
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.fengqiao.schemas.message.EscalationLevel;

/** What officers do at the consoles of both hubs. */
final class DeskClient {

  private static final Duration SOON = Duration.ofSeconds(30);

  private final TwoHubs hubs;
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  DeskClient(TwoHubs hubs) {
    this.hubs = hubs;
  }

  String anAlert() throws Exception {
    List<String> before = alerts();
    hubs.borderDispute(EscalationLevel.YELLOW);
    untilOneMoreThan(before);
    return alerts().stream().filter(id -> !before.contains(id)).findFirst().orElseThrow();
  }

  void untilOneMoreThan(List<String> before) {
    await().atMost(SOON).until(() -> alerts().size() > before.size());
  }

  /** Waits for an alert that wants review in Shanghai; its place below the border page. */
  String aDraft() {
    return await()
        .atMost(SOON)
        .until(
            () ->
                Pattern.compile("drafts/\\d+")
                    .matcher(get(hubs.shanghai() + "/border?lang=zh-CN"))
                    .results()
                    .map(MatchResult::group)
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  List<String> alerts() throws Exception {
    return JsonPath.read(get(hubs.jiangsu() + "/api/border"), "$.incoming[*].alertId");
  }

  void untilItSays(String hub, String alertId, String... words) {
    await().atMost(SOON).untilAsserted(() -> assertThat(page(hub, alertId)).contains(words));
  }

  /** Waits until the page of the border says so. */
  void untilBorderSays(String hub, String... words) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(get(hub + "/border?lang=zh-CN")).contains(words));
  }

  String page(String hub, String alertId) throws Exception {
    return get(hub + "/border/" + alertId + "?lang=zh-CN");
  }

  String get(String address) throws Exception {
    HttpResponse<String> response =
        http.send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            BodyHandlers.ofString(StandardCharsets.UTF_8));
    assertThat(response.statusCode()).as(address).isEqualTo(200);
    return response.body();
  }

  String post(String hub, String alertId, String deed, String fields) throws Exception {
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

  /** What a link on the page of an alert downloads. */
  byte[] download(String hub, String alertId, String file) throws Exception {
    HttpResponse<byte[]> response =
        http.send(
            HttpRequest.newBuilder(URI.create(hub + "/border/" + alertId + "/" + file)).build(),
            BodyHandlers.ofByteArray());
    assertThat(response.statusCode()).as(file).isEqualTo(200);
    return response.body();
  }
}
