package org.fengqiao.routes.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.routes.Records.aBatch;
import static org.fengqiao.routes.Records.aMediation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.fengqiao.routes.RunningHub;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The conference sees what may come of a county, and how far that is to be believed. */
class CoursePageTest extends RunningHub {

  private static final String TOLD = "310118";
  private static final String WITHHELD_LATELY = "310116";

  @LocalServerPort private int port;

  @BeforeEach
  void thirtyMonthsArePublished() {
    projection.project(
        intake.accept(
            aBatch(
                aMediation("told", 1).setDivision(TOLD).build(),
                aMediation("withheld", 2).setDivision(WITHHELD_LATELY).build())));
    countFigures();
    if (jdbc().sql("select exists (select from warehouse.release)").query(Boolean.class).single()) {
      return;
    }
    jdbc()
        .sql(
            """
            insert into warehouse.release
            select month, 0, 0, month + interval '1 month', 'office', 'monthly', repeat('0', 64)
            from generate_series(date '2024-03-01', date '2026-08-01', '1 month') month
            """)
        .update();
    jdbc()
        .sql(
            """
            insert into warehouse.published_count
            select month, 0, null, null, division, 200, 100 + 10 * (extract(month from month)::int %% 3), 0
            from warehouse.release, unnest(array['%1$s', '%2$s']) division
            where division = '%1$s' or month <> '2026-06-01'
            union all select date '2026-06-01', 0, null, null, '%2$s', null, null, 0
            """
                .formatted(TOLD, WITHHELD_LATELY))
        .update();
    jdbc()
        .sql(
            """
            insert into warehouse.published_forecast
            select date '2026-08-01', 0, null, '310118', ahead, 'SEASON', 104.4, 1085, 1123, 0.8, 0.7917, 0.86, 24, 'REPLAYED'
            from generate_series(date '2026-09-01', date '2026-11-01', '1 month') ahead
            """)
        .update();
  }

  @Test
  void theMonthsAheadAreShownWithTheirIntervalAndHowPastForecastsFared() throws Exception {
    assertThat(course("en", TOLD))
        .contains("2026-11", "1,085 – 1,123", "with a probability of 80%")
        .contains("Of 24 replayed forecasts a month ahead, 79% held the count.")
        .contains("Their mean error was 0.86 times that of last year&#39;s same month.")
        .contains("&quot;low&quot;:1085");
    assertThat(course("zh-CN", TOLD))
        .contains("预测区间", "截至 2026-08 已公布", "逐月回放提前一个月的预测 24 次,79% 落入区间");
  }

  @Test
  void thePastIsTakenApartUnlessAMonthOfItIsWithheld() throws Exception {
    assertThat(course("en", TOLD)).contains(row("2026-08", "120", "110", "+10"));

    assertThat(course("en", WITHHELD_LATELY))
        .contains(row("2026-06", "*", "–", "–"), row("2026-08", "120", "–", "–"))
        .contains("Not foretold");
  }

  @Test
  void aCellThatIsNotThereCountsNothing() throws Exception {
    assertThat(course("en", TOLD + "&type=02")).contains(row("2026-08", "0", "0", "+0"));
  }

  private static String row(String month, String... cells) {
    StringBuilder row = new StringBuilder("<td>" + month + "</td>");
    for (String cell : cells) {
      row.append("<td class=\"number\">").append(cell).append("</td>");
    }
    return row.toString();
  }

  /** The part of the conference's page that shows the course. */
  private String course(String language, String slice) throws IOException, InterruptedException {
    URI address =
        URI.create(
            "http://127.0.0.1:%d/conference?lang=%s&district=%s".formatted(port, language, slice));
    try (HttpClient client = HttpClient.newHttpClient()) {
      String page =
          client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
      return page.substring(page.indexOf("id=\"course\""));
    }
  }
}
