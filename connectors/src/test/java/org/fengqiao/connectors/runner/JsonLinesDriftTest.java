package org.fengqiao.connectors.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fengqiao.connectors.capture.RunningCapture;
import org.fengqiao.connectors.mapping.MappingResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class JsonLinesDriftTest extends DriftContract {

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
            format: JSONL
            charset: UTF-8
            key: [id]
            changed: gxsj
            columns: [id, slrq, stand, gxsj]
            """,
            JsonLinesDriftTest::lines);
  }

  private static String lines(List<Map<String, Object>> rows) {
    return rows.stream()
        .map(JsonMapper.shared()::writeValueAsString)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  @Override
  DriftRig rig() {
    return rig;
  }

  @Test
  void quarantinesOnlyTheObjectsThatLackTheProperty() {
    takeThreeRows(feed("quarantine", 1));
    rig.dropStand();
    try (RunningCapture running = start(feed("quarantine", 1))) {
      rig.insert(4, 4);
      awaitRows(4);
      rig.addStand();
      rig.insert(5, 5);
      awaitRows(5);
    }

    assertThat(result(4)).isInstanceOf(MappingResult.Refused.class);
    assertThat(record(5).getPartyCount()).isZero();
  }
}
