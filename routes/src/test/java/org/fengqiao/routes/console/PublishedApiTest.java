package org.fengqiao.routes.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.fengqiao.routes.RunningHub;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program reads what is published page by page, and is spared what it has already. */
class PublishedApiTest extends RunningHub {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @LocalServerPort private int port;

  @BeforeEach
  void publishesSomething() {
    jdbc().sql("create schema if not exists published").update();
    jdbc().sql("drop table if exists published.api_sample").update();
    jdbc()
        .sql("create table published.api_sample (month date, code text, records bigint)")
        .update();
    jdbc()
        .sql(
            "insert into published.api_sample select date '2026-09-01', 'a' || i, i from generate_series(1, 5) i"
                + " union all select date '2026-10-01', 'b' || i, i from generate_series(1, 5) i")
        .update();
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetition() throws Exception {
    StringBuilder codes = new StringBuilder();
    String next = "0";
    int pages = 0;
    while (!next.equals("null")) {
      JsonNode page =
          JSON.readTree(get("/api/published/api_sample?most=4&first=" + next, "").body());
      page.get("rows").forEach(row -> codes.append(row.get("code").asString()).append(' '));
      next = page.get("next").asString("null");
      pages++;
    }

    assertThat(codes).hasToString("a1 a2 a3 a4 a5 b1 b2 b3 b4 b5 ");
    assertThat(pages).isEqualTo(3);
    assertThat(get("/api/published/api_sample?month=2026-10", "").body())
        .contains("b5")
        .doesNotContain("a1");
  }

  @Test
  void anAnswerIsKnownByItsTagUntilAMonthIsReleased() throws Exception {
    HttpResponse<String> answer = get("/api/published/api_sample", "");
    String tag = answer.headers().firstValue("ETag").orElseThrow();

    assertThat(get("/api/published/api_sample", tag).statusCode()).isEqualTo(304);
    jdbc()
        .sql(
            "insert into warehouse.release (month, number, revision, released_at, released_by, reason, digest)"
                + " values ('2001-01-01', 0, 0, now(), 'test', 'test', repeat('0', 64))")
        .update();
    assertThat(get("/api/published/api_sample", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void nothingElseCanBeRead() throws Exception {
    assertThat(get("/api/published/case_fact", "").statusCode()).isEqualTo(404);
    assertThat(get("/api/published/pg_class%3B--", "").statusCode()).isIn(400, 404);
    assertThat(get("/api/published/api_sample?most=10001", "").statusCode()).isEqualTo(400);
    assertThat(get("/api/published/api_sample?month=October", "").statusCode()).isEqualTo(400);
  }

  @Test
  void theApiIsDescribed() throws Exception {
    JsonNode description = JSON.readTree(get("/v3/api-docs", "").body());

    assertThat(description.get("openapi").asString()).startsWith("3.");
    assertThat(description.get("paths").propertyNames())
        .contains("/api/published", "/api/published/{relation}", "/api/status");
    assertThat(get("/api/published", "").body()).contains("api_sample", "\"type\":\"bigint\"");
  }

  private HttpResponse<String> get(String path, String tag)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    if (!tag.isEmpty()) {
      request.header("If-None-Match", tag);
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
