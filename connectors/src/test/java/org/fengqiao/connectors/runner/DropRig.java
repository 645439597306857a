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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.SourceClock;

/** A system that drops a file of the rows that have changed. */
final class DropRig implements CaptureRig {

  private final Supplier<Path> drop;
  private final Supplier<ConnectionSettings> connection;
  private int files;

  /**
   * Prepares the system; the folder and the connection are there only when a test runs.
   *
   * @param drop where the system writes its files
   * @param connection how the edge reaches the folder
   */
  DropRig(Supplier<Path> drop, Supplier<ConnectionSettings> connection) {
    this.drop = drop;
    this.connection = connection;
  }

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
    return connection.get();
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
      Path written = Files.writeString(drop.get().resolve("part"), lines, StandardCharsets.UTF_8);
      String name = "%04d.csv".formatted(files++);
      Files.move(written, drop.get().resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
