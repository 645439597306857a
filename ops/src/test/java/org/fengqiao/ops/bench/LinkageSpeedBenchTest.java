package org.fengqiao.ops.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LinkageSpeedBenchTest {

  @TempDir Path folder;

  @Test
  void oneRunTellsBulkLiveDurableAndPeer() throws Exception {
    Path json = folder.resolve("figures.json");

    int exit =
        new CommandLine(new Bench())
            .execute(
                "linkage-speed",
                "--records=20000",
                "--rounds=1",
                "--live=500",
                "--durable=3000",
                "--peer=2000",
                "--json=" + json);

    assertThat(exit).isZero();
    JsonNode figures = JsonMapper.builder().build().readTree(Files.readString(json));
    JsonNode bulk = figures.path("bulk");
    assertThat(bulk.path("recordsPerSecond").doubleValue()).isPositive();
    assertThat(bulk.path("peakHeapBytes").longValue()).isPositive();
    assertThat(bulk.path("clusters").path("pairs").path("recall").doubleValue())
        .isGreaterThan(0.95);
    assertThat(figures.path("live").path("indexed").intValue()).isEqualTo(20_000);
    assertThat(figures.path("live").path("perRecord").path("measured").intValue()).isEqualTo(500);
    JsonNode durable = figures.path("durable");
    assertThat(durable.path("recordsPerSecond").doubleValue()).isPositive();
    assertThat(durable.path("single").path("measured").intValue()).isEqualTo(2_000);
    assertThat(durable.path("startSeconds").doubleValue())
        .isGreaterThan(durable.path("indexSeconds").doubleValue());
    assertThat(figures.path("peer").path("records").intValue()).isEqualTo(2_000);
    assertThat(figures.path("peer").path("links").path("recall").doubleValue()).isGreaterThan(0.3);
  }
}
