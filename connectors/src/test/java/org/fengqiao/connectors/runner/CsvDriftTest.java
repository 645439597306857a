package org.fengqiao.connectors.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fengqiao.connectors.capture.RunningCapture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvDriftTest extends DriftContract {

  @TempDir Path drop;
  private DriftFiles rig;

  @BeforeEach
  void open() {
    rig =
        new DriftFiles(
            drop,
            """
            method: folder
            connection: court-drop
            pattern: "*.txt"
            format: CSV
            charset: UTF-8
            key: [id]
            changed: gxsj
            columns: [id, slrq, stand, gxsj]
            """,
            CsvDriftTest::csv);
  }

  private static String csv(List<Map<String, Object>> rows) {
    return String.join(",", rows.getFirst().keySet())
        + "\n"
        + rows.stream()
            .map(
                row -> row.values().stream().map(Object::toString).collect(Collectors.joining(",")))
            .collect(Collectors.joining("\n", "", "\n"));
  }

  @Override
  DriftRig rig() {
    return rig;
  }

  private void drop(String name, String text) throws IOException {
    Files.writeString(drop.resolve(name), text);
  }

  @Test
  void aFileWithoutItsKeyIsRefusedAloneAndThoseBehindItAreRead() throws IOException {
    takeThreeRows(feed("stop", 1));
    try (RunningCapture running = start(feed("stop", 1))) {
      drop("other.txt", "slrq,stand,gxsj\n2024-01-02,1,2024-01-02 00:00:00\n");
      await().atMost(LONG).until(() -> Files.exists(drop.resolve("rejected/other.txt")));
      rig.insert(4, 5);
      awaitRows(5);
    }
    assertThat(record(5).getPartyCount()).isZero();
    assertThat(problems).allSatisfy(problem -> assertThat(problem).startsWith("F104"));
  }

  @Test
  void namesThatNoDatabaseKeepsAndNamesThatStandTwiceStopNothing() throws IOException {
    takeThreeRows(feed("stop", 1));
    try (RunningCapture running = start(feed("stop", 1))) {
      drop(
          "hostile.txt",
          "id,slrq,stand,gxsj,b\0z,x,x,%s\n%s,2024-01-02,1,2024-01-02 00:00:00,1,2,3,4\n"
              .formatted("y".repeat(300), CaptureRig.key(4)));
      awaitRows(4);
    }
    assertThat(record(4).getPartyCount()).isOne();
    assertThat(problems).allSatisfy(problem -> assertThat(problem).startsWith("C323"));
  }
}
