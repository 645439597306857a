package org.fengqiao.connectors.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Codes that nobody knows: their rows flow, and each is a piece of work with its count. */
class CodesTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir Path home;

  @Test
  void areCountedWithAProposalUntilANewVersionKnowsThem() throws Exception {
    try (SteeredEdge edge = new SteeredEdge(home, Clock.systemUTC())) {
      edge.with("calls", SteeredEdge.POLL, "");
      Path file = home.resolve("departments/justice/calls.yaml");
      Files.writeString(
          file,
          Files.readString(file)
              .replace("stand, gxsj]", "stand, gxsj, jg]")
              .replace(
                  "take: stand, lookup: { closed: OTHER }", "take: jg, lookup: { 调解成功: SETTLED }")
              .replaceFirst("(?s)cases:.*", ""));
      edge.register().run("alter table t_aj add column jg varchar(20)");
      for (String word : new String[] {"调解成", "调解成", "调解成", "张三", "13800138000"}) {
        edge.register()
            .run(
                "insert into t_aj values ('k' || (select count(*) from t_aj), now(), 1, now(), '%s')"
                    .formatted(word));
      }
      edge.start();
      await().atMost(LONG).until(() -> edge.feed("codes").output().contains("3 行 rows"));

      String text = edge.feed("codes").output();
      JsonNode first = JsonMapper.shared().readTree(edge.feed("codes", "--json").output()).get(0);

      assertThat(edge.keys("justice.calls")).as("rows that flow all the same").isEqualTo(5);
      assertThat(text)
          .contains("“调解成” → outcome, 3 行 rows, 建议 proposal: 调解成功", "«号码 number»")
          .doesNotContain("张三", "138001");
      assertThat(first.get("rows").asInt()).isEqualTo(3);
      assertThat(first.get("proposal").asString()).isEqualTo("调解成功");

      edge.stop();
      Files.writeString(
          file,
          Files.readString(file)
              .replace("version: 7", "version: 8")
              .replace("{ 调解成功: SETTLED }", "{ 调解成功: SETTLED, 调解成: SETTLED }"));
      edge.start();
      await().atMost(LONG).until(() -> !edge.feed("codes").output().contains("调解成"));
    }
  }
}
