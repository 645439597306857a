package org.fengqiao.ops.demo.legacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.fengqiao.ops.demo.world.LegacyRow;
import org.fengqiao.ops.demo.world.LegacyTable;
import org.fengqiao.ops.demo.world.Trace;

/**
 * The court's drop folder: XML of lawsuits and CSV of mediations before a lawsuit, both in GB18030.
 * A file appears under its name only when it is complete.
 */
final class CourtDrop implements LegacyStore {

  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss_SSS");

  private final Path folder;
  private final Clock clock;

  CourtDrop(Path folder, Clock clock) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.clock = clock;
  }

  /** The folder that the hub watches. */
  Path folder() {
    return folder;
  }

  @Override
  public void load(List<Trace> traces) throws IOException {
    drop("msaj", ".xml", tracesOf(LegacyTable.LAWSUIT, traces), CourtXml::write);
    drop("sqtjxx", ".csv", tracesOf(LegacyTable.PRE_LITIGATION, traces), CourtCsv::write);
  }

  @Override
  public void insert(Trace trace) throws IOException {
    load(List.of(trace));
  }

  @Override
  public void update(Trace changed, List<LegacyRow> added) throws IOException {
    load(List.of(changed));
  }

  @Override
  public void delete(Trace trace) {
    throw new UnsupportedOperationException("a drop folder cannot say that a case is gone");
  }

  private static List<Trace> tracesOf(LegacyTable table, List<Trace> traces) {
    return traces.stream().filter(trace -> trace.main().table() == table).toList();
  }

  private interface Writer {
    void write(Path file, List<Trace> traces) throws IOException;
  }

  private synchronized void drop(String prefix, String suffix, List<Trace> traces, Writer writer)
      throws IOException {
    if (traces.isEmpty()) {
      return;
    }
    LocalDateTime now = LocalDateTime.now(clock.withZone(ZoneId.of("Asia/Shanghai")));
    Path file;
    do {
      file = folder.resolve(prefix + "_" + NAME.format(now) + suffix);
      now = now.plusNanos(1_000_000);
    } while (Files.exists(file));
    Path part = folder.resolve(file.getFileName() + ".part");
    writer.write(part, traces);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
