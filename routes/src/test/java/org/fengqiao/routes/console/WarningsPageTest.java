package org.fengqiao.routes.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.fengqiao.routes.RunningHub;
import org.fengqiao.routes.warning.WarningWatch;
import org.fengqiao.routes.warning.life.Warnings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An officer sees why there is a warning, says that it was seen, and ends it by a code. */
class WarningsPageTest extends RunningHub {

  private final HttpClient http =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NORMAL)
          .cookieHandler(new CookieManager())
          .build();

  @Autowired private WarningWatch watch;
  @Autowired private Warnings warnings;
  @LocalServerPort private int port;

  @BeforeEach
  void aCrowdQuarrels() {
    jdbc()
        .sql(
            "truncate warehouse.warning, warehouse.warning_step, warehouse.warning_backtest, warehouse.dispute_fact, warehouse.case_fact")
        .update();
    jdbc()
        .sql(
            """
            insert into warehouse.dispute_fact (dispute_id, revision, dispute_type, division, first_at, first_month,
              last_changed_at, record_count, department_count, departments, open, border, escalation, party_count, loaded_at)
            values (gen_random_uuid(), 1, '01', '310118', '2026-11-01', '2026-11-01', now(), 1, 1, 'JUSTICE', true, false, 'NONE', 42, now())
            """)
        .update();
    watch.evaluate();
  }

  @Test
  void aWarningIsSeenAndEnds() throws Exception {
    assertThat(page("en")).contains("30 parties or more", "Usual up to");
    assertThat(page("zh-CN")).contains("当事人达30人以上", "青浦区", "class=\"level RED\"", "ESC-11");

    assertThat(post("acknowledge", "as=li.office")).contains("已记录");
    assertThat(warnings.open())
        .singleElement()
        .satisfies(warning -> assertThat(warning.state()).isEqualTo("ACKNOWLEDGED"));
    assertThat(post("dispose", "as=li.office&disposal=CONFIRMED"))
        .contains("已记录", "没有未处置的预警", "各规则的准确情况");
  }

  @Test
  void aNameIsNoAccount() throws Exception {
    assertThat(post("acknowledge", "as=%E6%9D%8E%E5%9B%9B")).contains("账号只能用");
    assertThat(warnings.open())
        .singleElement()
        .satisfies(warning -> assertThat(warning.state()).isEqualTo("RAISED"));
  }

  @Test
  void besideAWarningStandsHowItsRuleFaredInThatSeries() throws Exception {
    assertThat(page("en")).doesNotContain("Back-test");

    jdbc()
        .sql(
            """
            with raised as (
              insert into warehouse.warning (kind, rule, division, dispute_type, week, counted, expected, threshold, state)
              values ('OUTBREAK', 'EARS_C2', '310118', '01', '2026-11-16', 30, 4, 9, 'RAISED') returning warning)
            insert into warehouse.warning_backtest select warning, 60, 2, 40, 31, 0.75 from raised
            """)
        .update();

    assertThat(page("en"))
        .contains(
            "Back-test: found 31 of 40 made-up outbreaks; false alarms in 2 of 60 usual weeks")
        .contains("; 0.8 weeks until found");
    assertThat(page("zh-CN")).contains("回测:模拟爆发 40 次,发现 31 次;平常 60 周,误报 2 周", ";平均滞后 0.8 周");
  }

  private String page(String language) throws IOException, InterruptedException {
    return http.send(
            HttpRequest.newBuilder(URI.create(address() + "?lang=" + language)).build(),
            BodyHandlers.ofString())
        .body();
  }

  private String post(String what, String form) throws IOException, InterruptedException {
    long warning = warnings.open().getFirst().warning();
    return http.send(
            HttpRequest.newBuilder(URI.create(address() + "/" + warning + "/" + what))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(form))
                .build(),
            BodyHandlers.ofString())
        .body();
  }

  private String address() {
    return "http://127.0.0.1:" + port + "/warnings";
  }
}
