package org.fengqiao.ops.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.fengqiao.ops.rig.CommandLog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A short run with real processes; how fast anything is depends on the machine and is not said. */
class BenchTest {

  @TempDir Path folder;

  @BeforeAll
  static void quiet() {
    CommandLog.quiet();
  }

  @Test
  void aShortRunMeasuresEveryFigureAndMissesNothing() throws Exception {
    Path json = folder.resolve("figures.json");

    int exit =
        new CommandLine(new Bench())
            .execute("--rows=10000", "--live-seconds=3", "--data=" + folder, "--json=" + json);

    assertThat(exit).isZero();
    Map<String, Double> figures = new TreeMap<>();
    collect("", JsonMapper.builder().build().readTree(Files.readString(json)), figures);
    assertThat(figures)
        .containsKeys(
            "/firstLoad/bareCaseTableOnly/cold/casesPerSecond",
            "/firstLoad/bareCaseTableOnly/warm/casesPerSecond",
            "/firstLoad/bareCasesAndParties/cold/casesPerSecond",
            "/firstLoad/bareCasesAndParties/cold/rowsPerSecond",
            "/firstLoad/bareCasesAndParties/warm/casesPerSecond",
            "/firstLoad/bareCasesAndParties/warm/rowsPerSecond",
            "/firstLoad/wholePath/cold/casesPerSecond",
            "/firstLoad/wholePath/warm/casesPerSecond",
            "/firstLoad/ratioToCaseTableOnly/cold",
            "/firstLoad/ratioToCaseTableOnly/warm",
            "/firstLoad/ratioToCasesAndParties/cold",
            "/firstLoad/ratioToCasesAndParties/warm",
            "/streaming/bare/casesPerSecond",
            "/streaming/wholePath/casesPerSecond",
            "/streaming/ratio")
        .containsEntry("/latencyMillis/toWarehouse/measured", 600.0)
        // 400 of the 600 changes are new cases, every 60th of them on the border.
        .containsEntry("/latencyMillis/toNeighbour/measured", 6.0)
        .containsEntry("/latencyMillis/toReceipt/measured", 6.0)
        .allSatisfy(
            (figure, value) -> {
              if (figure.endsWith("/missing")) {
                assertThat(value).as(figure).isZero();
              } else {
                assertThat(value).as(figure).isFinite().isPositive();
              }
            });
  }

  /** What is not a number, such as NaN written as text, counts as NaN; the Java version is text. */
  private static void collect(String path, JsonNode node, Map<String, Double> figures) {
    if (node.isObject()) {
      node.properties()
          .forEach(each -> collect(path + "/" + each.getKey(), each.getValue(), figures));
    } else if (!path.equals("/java")) {
      figures.put(path, node.isNumber() ? node.doubleValue() : Double.NaN);
    }
  }
}
