package org.fengqiao.connectors.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.SourceClock;

/** A system that drops files, and whose owner changes their columns. */
final class DriftFiles implements DriftContract.DriftRig {

  private final Path drop;
  private final String from;
  private final Function<List<Map<String, Object>>, String> writer;
  private final List<String> columns = new ArrayList<>(List.of("id", "slrq", "stand", "gxsj"));
  private int files;

  /** Drops what the writer makes of rows. */
  DriftFiles(Path drop, String from, Function<List<Map<String, Object>>, String> writer) {
    this.drop = drop;
    this.from = from;
    this.writer = writer;
  }

  @Override
  public String from() {
    return from;
  }

  @Override
  public ConnectionSettings connection() {
    return new ConnectionSettings(drop.toString(), "", "");
  }

  @Override
  public void insert(int first, int last) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int number = first; number <= last; number++) {
      rows.add(row(number, 0));
    }
    write(rows);
  }

  @Override
  public void change(int number, int stand) {
    write(List.of(row(number, stand)));
  }

  @Override
  public boolean seesDeletes() {
    return false;
  }

  @Override
  public void delete(int number) {
    // A row that is gone stands in no file.
  }

  @Override
  public void dropStand() {
    columns.remove("stand");
  }

  /** From now on the rows have the column stand again. */
  void addStand() {
    columns.add("stand");
  }

  @Override
  public void addRemark() {
    columns.add("bz");
  }

  private Map<String, Object> row(int number, int stand) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", CaptureRig.key(number));
    row.put("slrq", ACCEPTED);
    row.put("stand", stand);
    row.put(
        "gxsj", LocalDateTime.ofInstant(Instant.now(), SourceClock.ZONE).withNano(0).toString());
    row.put("bz", "-");
    row.keySet().retainAll(columns);
    return row;
  }

  private void write(List<Map<String, Object>> rows) {
    try {
      Path written = Files.writeString(drop.resolve("part"), writer.apply(rows));
      String name = "%04d.txt".formatted(files++);
      Files.move(written, drop.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
