package org.fengqiao.connectors.runner;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
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
}
