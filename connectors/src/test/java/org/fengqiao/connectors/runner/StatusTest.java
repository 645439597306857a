package org.fengqiao.connectors.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.fengqiao.connectors.capture.TestDatabase;
import org.fengqiao.connectors.capture.TestPostgres;
import org.fengqiao.connectors.command.Check;
import org.fengqiao.connectors.control.EdgeStoreAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code feed status}, and what commands say when they find no edge. */
class StatusTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir Path home;

  @Test
  void saysWhatEachFeedDoesAndWhyOneIsPaused() throws Exception {
    try (SteeredEdge edge = new SteeredEdge(home, Clock.systemUTC())) {
      edge.with("polled", SteeredEdge.POLL, "")
          .with("lost", SteeredEdge.POLL.replace("register", "nowhere"), "");
      edge.insert(1, 20);
      edge.register().run("insert into t_aj values ('bad', null, 0, now())");
      edge.start();
      await().atMost(LONG).until(() -> edge.feed("status").output().contains("实时 STREAMING"));
      edge.feed("pause", "justice.polled", "--reason", "换盘 new disk", "--by", "ops-wu");
      await().atMost(LONG).until(() -> edge.feed("status").output().contains("已暂停 PAUSED"));

      String text = edge.feed("status").output();
      JsonNode polled = JsonMapper.shared().readTree(edge.feed("status", "--json").output()).get(1);

      assertThat(text)
          .contains("justice.polled  已暂停 PAUSED  等级 grade POLL  映射版本 mapping 7")
          .contains("captured 21", "quarantined 1", "ops-wu", "换盘 new disk")
          .contains("justice.lost  已停止 STOPPED", "C100", "hub.edge.connections.nowhere.url");
      assertThat(polled.get("feed").asString()).isEqualTo("justice.polled");
      assertThat(polled.get("captured").asInt()).isEqualTo(21);
      assertThat(polled.get("quarantined").asInt()).isEqualTo(1);
      assertThat(polled.get("load").isNull()).isTrue();
      assertThat(polled.get("pause").get("by").asString()).isEqualTo("ops-wu");
      assertThat(polled.get("pause").get("takenAt").isNull()).isFalse();
    }
  }

  @Test
  void countsGoOnOverARestartAndAStoppedEdgeIsSilent() throws Exception {
    try (SteeredEdge edge = new SteeredEdge(home, Clock.systemUTC())) {
      edge.with("polled", SteeredEdge.POLL, "");
      edge.insert(1, 20);
      edge.register().run("insert into t_aj values ('bad', null, 0, now())");
      edge.start();
      await().atMost(LONG).until(() -> edge.feed("status").output().contains("captured 21"));
      edge.stop();
      edge.with("polled", "method: nonsense", "");
      edge.start();
      await().atMost(LONG).until(() -> edge.feed("status").output().contains("STOPPED"));

      assertThat(edge.feed("status").output())
          .as("a file that is refused does not forget what was counted")
          .contains("captured 21", "quarantined 1", "M106");

      edge.stop();
      try (var connection = edge.store().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("update edge.feed_progress set reported_at = now() - interval '1 hour'");
      }
      assertThat(edge.feed("status").output()).contains("无报到 SILENT", "does not run or is silent");
    }
  }

  @Test
  void aFeedThatNobodyKnowsIsRefusedWithTheKnownOnes() throws Exception {
    try (SteeredEdge edge = new SteeredEdge(home, Clock.systemUTC())) {
      edge.with("polled", SteeredEdge.POLL, "");
      edge.start();
      await().atMost(LONG).until(() -> edge.feed("status").output().contains("justice.polled"));

      Check pause = edge.feed("pause", "justice.poled", "--reason", "x");
      Check resume = edge.feed("resume", "justice.polled");
      Check twice = edge.feed("pause", "justice.polled", "--reason", "first");
      Check again = edge.feed("pause", "justice.polled", "--reason", "second");

      assertThat(pause.exitCode()).isOne();
      assertThat(pause.complaint()).contains("known are: justice.polled");
      assertThat(resume.exitCode()).isZero();
      assertThat(resume.output()).contains("is not paused");
      assertThat(twice.exitCode()).isZero();
      assertThat(again.exitCode()).isZero();
      assertThat(again.output()).contains("is paused already", "first").doesNotContain("second");
    }
  }

  @Test
  void theStoreIsFoundByTheEdgesHome() throws Exception {
    Path port = EdgeStoreAddress.portFile(home);
    String url = TestPostgres.source().url();
    Files.writeString(port, url.replaceAll(".*:(\\d+)/.*", "$1"));

    Check found = Check.command("feed", "status", "--home", home.toString());
    Check absent = Check.command("feed", "status", "--home", home.resolve("absent").toString());
    Files.writeString(port, "1");
    Check away = Check.command("feed", "status", "--home", home.toString());

    assertThat(found.exitCode()).isOne();
    assertThat(found.complaint()).contains("has no edge's tables", "/postgres");
    assertThat(absent.exitCode()).isEqualTo(2);
    assertThat(absent.complaint()).contains("There is no edge's database below", "--store");
    assertThat(away.exitCode()).isOne();
    assertThat(away.complaint()).contains("does not answer", "start that first");
  }

  @Test
  void aStoreThatRefusesTheLoginSaysSoWithoutThePassword() throws Exception {
    Path password = Files.writeString(home.resolve("password"), "falsch-17");
    HikariDataSource store = (HikariDataSource) TestPostgres.edgeStore();
    TestDatabase guarded =
        new TestDatabase(store.getJdbcUrl(), TestPostgres.GUARDED, TestPostgres.PASSWORD);

    Check denied =
        Check.command(
            "feed",
            "status",
            "--store",
            guarded.url(),
            "--store-user",
            guarded.user(),
            "--store-password-file",
            password.toString());
    Check inUrl = Check.command("feed", "status", "--store", guarded.url() + "?password=x");

    assertThat(denied.exitCode()).isOne();
    assertThat(denied.complaint()).contains("refuses the login").doesNotContain("falsch-17");
    assertThat(inUrl.exitCode()).isEqualTo(2);
  }
}
