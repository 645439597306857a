package org.fengqiao.ops.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.fengqiao.ops.demo.world.Trace;
import org.fengqiao.ops.demo.world.TrueDispute;

/**
 * The truth about the demo's world, one line for each event of a record, kept where no hub looks.
 * Evaluation reads it; a second start reads it too, to go on where the first stopped. In memory are
 * counts and the few keys that were changed or deleted only, however long the book is.
 */
final class TruthBook implements Facts, AutoCloseable {

  private final Path file;
  private final Writer writer;
  private final Map<String, Expected> expected = new TreeMap<>();
  private final Set<String> deleted = new HashSet<>();

  /** How often the rare records have changed that did. */
  private final Map<String, Integer> changes = new HashMap<>();

  private long nextDispute;

  private TruthBook(Path file) throws IOException {
    this.file = file;
    this.writer =
        Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** Opens the book, reading what it holds. */
  static TruthBook open(Path folder) throws IOException {
    Path file = Files.createDirectories(folder).resolve("records.csv");
    boolean fresh = !Files.exists(file);
    TruthBook book = new TruthBook(file);
    if (fresh) {
      TruthLine.FORMAT.printRecord(book.writer, (Object[]) TruthLine.HEADER);
    } else {
      TruthLine.checkHeader(file);
      TruthLine.read(file, book::count);
    }
    return book;
  }

  /** Writes an event down; on disk when {@link #flush} has returned. */
  synchronized void write(
      LocalDateTime at, TruthLine.Event event, TrueDispute dispute, Trace trace) {
    TruthLine line = TruthLine.of(at.toString(), event, dispute, trace);
    try {
      line.write(writer);
    } catch (IOException e) {
      throw new UncheckedIOException("the truth cannot be written", e);
    }
    count(line);
  }

  private void count(TruthLine line) {
    nextDispute = Math.max(nextDispute, line.dispute() + 1);
    Trace trace = line.trace();
    switch (line.event()) {
      case LOADED, CREATED ->
          expected.merge(trace.feed(), Expected.NOTHING.with(trace), (a, b) -> a.with(trace));
      case DELETED -> {
        deleted.add(trace.recordKey());
        expected.computeIfPresent(trace.feed(), (feed, before) -> before.withDeletion());
      }
      case CHANGED -> changes.merge(trace.recordKey(), 1, Integer::sum);
    }
  }

  synchronized void flush() {
    try {
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("the truth cannot be written", e);
    }
  }

  /** What each feed must have become, as of now. */
  synchronized Map<String, Expected> expected() {
    return new TreeMap<>(expected);
  }

  @Override
  public synchronized void tell(Consumer<Fact> listener) throws IOException {
    flush();
    Map<String, Integer> before = new HashMap<>(changes);
    TruthLine.read(
        file,
        line -> {
          if (isLast(line, before)) {
            line.facts(isDeleted(line.trace())).forEach(listener);
          }
        });
  }

  /** Whether no later line says what the record has become. */
  private static boolean isLast(TruthLine line, Map<String, Integer> toCome) {
    String key = line.trace().recordKey();
    return switch (line.event()) {
      case LOADED, CREATED -> !toCome.containsKey(key);
      case CHANGED -> toCome.merge(key, -1, Integer::sum) == 0;
      case DELETED -> false;
    };
  }

  /** Records of all feeds, as of now. */
  synchronized long rows() {
    return expected.values().stream().mapToLong(Expected::rows).sum();
  }

  synchronized boolean isDeleted(Trace trace) {
    return deleted.contains(trace.recordKey());
  }

  /** The first number that no dispute has. */
  synchronized long nextDispute() {
    return nextDispute;
  }

  @Override
  public synchronized void close() throws IOException {
    writer.close();
  }
}
