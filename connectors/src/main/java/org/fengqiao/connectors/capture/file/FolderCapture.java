package org.fengqiao.connectors.capture.file;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.Capture;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureException.Remedy;
import org.fengqiao.connectors.capture.CaptureSink;
import org.fengqiao.connectors.capture.CaptureSink.Phase;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.PositionStore;
import org.fengqiao.connectors.capture.RowDigest;
import org.fengqiao.connectors.capture.SeenVersions;
import org.fengqiao.connectors.capture.VersionedSink;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.Source;
import org.fengqiao.schemas.message.FeedState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes files that are dropped into a folder. A file is put away once the broker has confirmed its
 * last row; one that was being read when the edge ended is read again, with the same versions.
 */
public final class FolderCapture implements Capture {

  private static final Logger LOG = LoggerFactory.getLogger(FolderCapture.class);
  private static final String FIRST_PASS = "first-pass";
  private static final int ROWS_AT_ONCE = 1000;
  private static final long MILLIS_BETWEEN_LOOKS = 1000;
  private static final long LARGEST_FILE = 2L << 30;

  private final Feed feed;
  private final Source.Folder folder;
  private final ConnectionSettings connection;
  private final PositionStore positions;
  private final SeenVersions seen;

  /**
   * Prepares the capture.
   *
   * @param feed the feed
   * @param folder where its rows come from
   * @param connection names the folder, as a path
   * @param edgeStore where positions are kept
   * @param digests tells rows apart without keeping their content
   */
  public FolderCapture(
      Feed feed,
      Source.Folder folder,
      ConnectionSettings connection,
      DataSource edgeStore,
      RowDigest digests) {
    this.feed = feed;
    this.folder = folder;
    this.connection = connection;
    this.positions = new PositionStore(edgeStore, feed.name());
    this.seen = new SeenVersions(edgeStore, feed.name(), digests);
  }

  @Override
  public void run(CaptureSink sink) throws InterruptedException, CaptureException {
    sink.state(FeedState.STARTING);
    Path path = Path.of(connection.url());
    DropFolder drop = new DropFolder(path, folder.pattern());
    VersionedSink versioned = new VersionedSink(seen, sink);
    Phase phase = positions.read().containsKey(FIRST_PASS) ? Phase.LIVE : Phase.HISTORY;
    boolean taken = false;
    try {
      while (true) {
        sink.state(phase == Phase.HISTORY ? FeedState.SNAPSHOT : FeedState.STREAMING);
        for (Path file : drop.atRest()) {
          take(drop, file, versioned, phase);
          taken = true;
        }
        if (phase == Phase.HISTORY && taken && !drop.isBusy()) {
          positions.write(Map.of(FIRST_PASS, "done"));
          phase = Phase.LIVE;
        }
        TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_LOOKS);
      }
    } catch (IOException e) {
      throw new CaptureException(
          "C301",
          Remedy.RETRY,
          "feed "
              + feed.name()
              + ", connection "
              + folder.connection()
              + ": the folder cannot be read or written ("
              + e.getClass().getSimpleName()
              + "). Check that "
              + path
              + " is there and that the edge may read it and move files in it",
          e);
    }
  }

  private void take(DropFolder drop, Path file, VersionedSink sink, Phase phase)
      throws InterruptedException, CaptureException, IOException {
    String name = file.getFileName().toString();
    Instant modified = Files.getLastModifiedTime(file).toInstant();
    FileCases cases = new FileCases(folder, name, modified);
    try {
      if (Files.size(file) > LARGEST_FILE) {
        throw new FileRefused("F100", "the file is larger than 2 GiB; split it");
      }
      StrictText.check(file, folder.charset());
      String broken = hand(file, cases, sink, phase);
      if (broken == null) {
        drop.archive(file);
      } else {
        drop.reject(file, broken);
      }
    } catch (FileRefused e) {
      refuse(drop, file, cases.unreadable("file", name, e.rule(), e.reason()), sink, phase);
    } catch (CharacterCodingException e) {
      refuse(
          drop,
          file,
          cases.unreadable(
              "file", name, "F101", "the file changed while it was read; drop it again"),
          sink,
          phase);
    }
  }

  /** Hands on the file's rows; gives the reason when the file broke off before its end. */
  private @Nullable String hand(Path file, FileCases cases, VersionedSink sink, Phase phase)
      throws InterruptedException, CaptureException, IOException, FileRefused {
    String broken = null;
    try (FileRows rows = open(file, cases)) {
      List<Captured> some = new ArrayList<>(ROWS_AT_ONCE);
      for (Captured row = rows.next(); row != null; row = rows.next()) {
        some.add(row);
        if (row instanceof Captured.Unreadable unreadable && endsFile(unreadable.rule())) {
          broken = unreadable.rule() + " " + unreadable.reason();
        }
        if (some.size() == ROWS_AT_ONCE) {
          sink.accept(some, phase);
          some.clear();
        }
      }
      sink.accept(some, phase);
    }
    return broken;
  }

  private static boolean endsFile(String rule) {
    return rule.equals("F106") || rule.equals("F107") || rule.equals("F202");
  }

  private FileRows open(Path file, FileCases cases) throws IOException, FileRefused {
    return switch (folder.format()) {
      case CSV -> new CsvRows(file, folder, cases);
      case XML -> new XmlRows(file, folder, cases);
    };
  }

  private void refuse(
      DropFolder drop, Path file, Captured.Unreadable whole, VersionedSink sink, Phase phase)
      throws InterruptedException, CaptureException, IOException {
    LOG.warn("feed {}: {} {}", feed.name(), whole.rule(), whole.reason());
    sink.accept(List.of(whole), phase);
    drop.reject(file, whole.rule() + " " + whole.reason());
  }
}
