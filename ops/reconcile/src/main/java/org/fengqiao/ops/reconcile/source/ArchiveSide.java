package org.fengqiao.ops.reconcile.source;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fengqiao.ops.reconcile.feed.Content;
import org.fengqiao.ops.reconcile.feed.FeedFile;
import org.fengqiao.ops.reconcile.reading.PlainDate;
import org.fengqiao.ops.reconcile.reading.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The CSV files that an edge has taken from a drop folder, as they lie in its archive. Of each key
 * the newest row counts; where two are equally new and say different things, nothing is concluded.
 */
public final class ArchiveSide implements SourceSide {

  private static final String RECEIPT = ".receipt.csv";

  private final FeedFile feed;
  private final Path archive;

  /** The archive below the folder in which files are dropped. */
  public ArchiveSide(FeedFile feed, Path folder) {
    this.feed = feed;
    this.archive = folder.resolve("archive");
  }

  private record Dated(long at, SourceRecord record) {

    /** The newer of two; with no content that could differ when neither is. */
    static Dated newer(Dated one, Dated other) {
      if (one.at == other.at && !one.record.equals(other.record)) {
        Content said = one.record.content();
        return new Dated(
            one.at,
            new SourceRecord(
                one.record.recordKey(),
                one.record.fate(),
                new Content(said.values(), Content.NOTHING_DECIDED)));
      }
      return one.at >= other.at ? one : other;
    }
  }

  @Override
  public long tell(Consumer<SourceRecord> listener) throws SourceException {
    Map<String, Dated> newest = new HashMap<>();
    long unusable = 0;
    try (Stream<Path> entries = Files.list(archive)) {
      for (Path file : entries.filter(this::isDropped).sorted().toList()) {
        unusable += read(file, newest);
      }
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      // Which file it is says enough; the parser's own words may quote a cell.
      throw new SourceException(archive + " (" + e.getClass().getSimpleName() + ")");
    }
    newest.values().forEach(dated -> listener.accept(dated.record()));
    return unusable;
  }

  private long read(Path file, Map<String, Dated> newest) throws IOException {
    long modified = Files.getLastModifiedTime(file).toMillis();
    LongAdder keyless = new LongAdder();
    long misshapen =
        new CsvFile(file, feed.source().files())
            .tell(
                row -> {
                  String key = KeySpelling.of(row, feed.source().key());
                  if (key == null) {
                    keyless.increment();
                  } else {
                    String recordKey = feed.prefix() + key;
                    newest.merge(
                        recordKey,
                        new Dated(
                            changedAt(row, modified),
                            new SourceRecord(recordKey, feed.fate(row), feed.content(row))),
                        Dated::newer);
                  }
                });
    return misshapen + keyless.sum();
  }

  private long changedAt(Map<String, @Nullable Object> row, long modified) {
    return PlainDate.read(row.get(feed.source().files().changed()))
            instanceof Reading.Given(String millis)
        ? Long.parseLong(millis)
        : modified;
  }

  private boolean isDropped(Path file) {
    PathMatcher pattern =
        FileSystems.getDefault().getPathMatcher("glob:" + feed.source().files().pattern());
    return pattern.matches(file.getFileName()) && !file.toString().endsWith(RECEIPT);
  }

  @Override
  public List<SourceRecord> find(Collection<String> recordKeys) throws SourceException {
    Set<String> wanted = new HashSet<>(recordKeys);
    List<SourceRecord> found = new ArrayList<>();
    tell(
        record -> {
          if (wanted.contains(record.recordKey())) {
            found.add(record);
          }
        });
    return found;
  }

  @Override
  public void close() {
    // Files are opened one by one.
  }
}
