package org.fengqiao.connectors.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.SourceClock;
import org.junit.jupiter.api.io.TempDir;

class FolderContractTest extends CaptureContract {

  @TempDir Path drop;
  private final Drop rig = new Drop();

  @Override
  CaptureRig rig() {
    return rig;
  }

  /** A system that drops a file of the rows that have changed. */
  private final class Drop implements CaptureRig {

    private int files;

    @Override
    public String from() {
      return """
      method: folder
      connection: court-drop
      pattern: "*.csv"
      format: CSV
      charset: UTF-8
      key: [id]
      changed: gxsj
      columns: [id, slrq, stand, gxsj]
      """;
    }

    @Override
    public ConnectionSettings connection() {
      return new ConnectionSettings(drop.toString(), "", "");
    }

    @Override
    public void insert(int first, int last) {
      Map<Integer, Integer> rows = new TreeMap<>();
      for (int number = first; number <= last; number++) {
        rows.put(number, 0);
      }
      write(rows);
    }

    @Override
    public void change(int number, int stand) {
      write(Map.of(number, stand));
    }

    @Override
    public boolean seesDeletes() {
      return false;
    }

    @Override
    public void delete(int number) {
      // A row that is gone stands in no file.
    }

    private void write(Map<Integer, Integer> rows) {
      String now = LocalDateTime.ofInstant(Instant.now(), SourceClock.ZONE).withNano(0).toString();
      String lines =
          rows.entrySet().stream()
              .map(
                  row ->
                      CaptureRig.key(row.getKey())
                          + ","
                          + ACCEPTED
                          + ","
                          + row.getValue()
                          + ","
                          + now)
              .collect(Collectors.joining("\n", "id,slrq,stand,gxsj\n", "\n"));
      try {
        Path written = Files.writeString(drop.resolve("part"), lines, StandardCharsets.UTF_8);
        String name = "%04d.csv".formatted(files++);
        Files.move(written, drop.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
