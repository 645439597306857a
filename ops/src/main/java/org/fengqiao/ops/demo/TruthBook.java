package org.fengqiao.ops.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.fengqiao.ops.demo.world.Trace;
import org.fengqiao.ops.demo.world.TrueDispute;

/**
 * The truth about the demo's world, one line for each event of a record, kept where no hub looks.
 * Evaluation reads it; a second start reads it too, to go on where the first stopped.
 */
final class TruthBook implements AutoCloseable {

  /** What happened to a record. */
  enum Event {
    LOADED,
    CREATED,
    CHANGED,
    DELETED
  }

  private static final String[] HEADER = {
    "at",
    "event",
    "dispute",
    "type",
    "county",
    "border",
    "feed",
    "key",
    "expectation",
    "presence",
    "reason"
  };
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  private final Writer writer;
  private final Map<String, Expected> expected = new TreeMap<>();
  private final Set<String> deleted = new HashSet<>();
  private long nextDispute;

  private TruthBook(Writer writer) {
    this.writer = writer;
  }

  /** Opens the book, reading what it holds. */
  static TruthBook open(Path folder) throws IOException {
    Path file = Files.createDirectories(folder).resolve("records.csv");
    boolean fresh = !Files.exists(file);
    TruthBook book =
        new TruthBook(
            Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    if (fresh) {
      FORMAT.printRecord(book.writer, (Object[]) HEADER);
    } else {
      book.read(file);
    }
    return book;
  }

  private void read(Path file) throws IOException {
    var format = FORMAT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var reader = Files.newBufferedReader(file);
        var rows = format.parse(reader)) {
      for (var row : rows) {
        var trace =
            new Trace(
                row.get("feed"),
                row.get("key"),
                Trace.Expectation.valueOf(row.get("expectation")),
                Trace.Presence.valueOf(row.get("presence")),
                row.get("reason"),
                List.of());
        count(Event.valueOf(row.get("event")), Long.parseLong(row.get("dispute")), trace);
      }
    }
  }

  /** Writes an event down; on disk when {@link #flush} has returned. */
  synchronized void write(LocalDateTime at, Event event, TrueDispute dispute, Trace trace) {
    try {
      FORMAT.printRecord(
          writer,
          at,
          event,
          dispute.index(),
          dispute.type(),
          dispute.county(),
          dispute.border(),
          trace.feed(),
          trace.key(),
          trace.expectation(),
          trace.presence(),
          trace.reason());
    } catch (IOException e) {
      throw new UncheckedIOException("the truth cannot be written", e);
    }
    count(event, dispute.index(), trace);
  }

  private void count(Event event, long dispute, Trace trace) {
    nextDispute = Math.max(nextDispute, dispute + 1);
    switch (event) {
      case LOADED, CREATED ->
          expected.merge(trace.feed(), Expected.NOTHING.with(trace), (a, b) -> a.with(trace));
      case DELETED -> {
        deleted.add(trace.recordKey());
        expected.computeIfPresent(trace.feed(), (feed, before) -> before.withDeletion());
      }
      case CHANGED -> {}
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
