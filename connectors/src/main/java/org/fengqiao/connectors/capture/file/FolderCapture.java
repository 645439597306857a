package org.fengqiao.connectors.capture.file;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.fengqiao.connectors.capture.Capture;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureSink;
import org.fengqiao.connectors.capture.CaptureSink.Phase;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.FeedPlace;
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

  private final FeedPlace place;
  private final Source.Folder folder;
  private final ConnectionSettings connection;
  private final PositionStore positions;
  private final SeenVersions seen;
  // Why the newest file was refused: its owner reads it until a file is taken whole.
  private @Nullable String refusal;

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
    this.place = new FeedPlace(feed.name(), folder.connection());
    this.folder = folder;
    this.connection = connection;
    this.positions = new PositionStore(edgeStore, feed.name());
    this.seen = new SeenVersions(edgeStore, feed.name(), digests);
  }

  @Override
  public void run(CaptureSink sink) throws InterruptedException, CaptureException {
    sink.state(FeedState.STARTING);
    Path path = path();
    DropFolder drop = new DropFolder(path, folder.pattern());
    VersionedSink versioned = new VersionedSink(seen, sink);
    Phase phase = positions.read().containsKey(FIRST_PASS) ? Phase.LIVE : Phase.HISTORY;
    boolean taken = false;
    try {
      while (true) {
        tell(sink, phase == Phase.HISTORY ? FeedState.SNAPSHOT : FeedState.STREAMING);
        for (Path file : drop.atRest()) {
          taken |= take(drop, file, versioned, phase);
        }
        if (phase == Phase.HISTORY && taken && !drop.isBusy()) {
          positions.write(Map.of(FIRST_PASS, "done"));
          phase = Phase.LIVE;
        }
        TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_LOOKS);
      }
    } catch (IOException e) {
      throw place.waits(e, "C301", e.getClass().getSimpleName(), path);
    }
  }

  private Path path() throws CaptureException {
    try {
      return Path.of(connection.url());
    } catch (InvalidPathException e) {
      throw place.stops(e, "C301", e.getClass().getSimpleName(), connection.url());
    }
  }

  private void tell(CaptureSink sink, FeedState state) {
    String problem = refusal;
    if (problem == null) {
      sink.state(state);
    } else {
      sink.meets(state, problem);
    }
  }

  /** Whether the file was taken whole. */
  private boolean take(DropFolder drop, Path file, VersionedSink sink, Phase phase)
      throws InterruptedException, CaptureException, IOException {
    FileLook look = FileLook.of(file);
    FileCases cases =
        new FileCases(folder, file.getFileName().toString(), look.modified().toInstant());
    try {
      if (look.size() > LARGEST_FILE) {
        throw new FileRefused("F100");
      }
      StrictText.check(file, folder.charset());
      Captured.Unreadable end = hand(file, cases, sink, phase);
      if (end == null) {
        drop.archive(file, look);
        refusal = null;
        return true;
      }
      refuse(drop, file, look, end, sink, phase);
    } catch (FileRefused e) {
      refuse(drop, file, look, whole(cases, look, e), sink, phase);
    } catch (CharacterCodingException e) {
      FileRefused changed = new FileRefused("F101", folder.charset().name());
      refuse(drop, file, look, whole(cases, look, changed), sink, phase);
    }
    return false;
  }

  /** Each drop of a file is refused for itself, so its look stands for its content. */
  private static Captured.Unreadable whole(FileCases cases, FileLook look, FileRefused refusal) {
    return cases.unreadable("file", look.toString(), refusal.rule(), refusal.arguments());
  }

  /** Hands on the file's rows; gives what the file broke off with when it did so before its end. */
  private Captured.@Nullable Unreadable hand(
      Path file, FileCases cases, VersionedSink sink, Phase phase)
      throws InterruptedException, CaptureException, IOException, FileRefused {
    Captured.Unreadable end = null;
    try (FileRows rows = open(file, folder, cases)) {
      List<Captured> some = new ArrayList<>(ROWS_AT_ONCE);
      for (Captured row = rows.next(); row != null; row = rows.next()) {
        if (row instanceof Captured.Unreadable piece && endsFile(piece.rule())) {
          end = piece;
          break;
        }
        some.add(row);
        if (some.size() == ROWS_AT_ONCE) {
          sink.accept(some, phase);
          some.clear();
        }
      }
      sink.accept(some, phase);
    }
    return end;
  }

  private static boolean endsFile(String rule) {
    return rule.equals("F106") || rule.equals("F107") || rule.equals("F202");
  }

  /** The rows of a file by the format that the feed file names. */
  static FileRows open(Path file, Source.Folder folder, FileCases cases)
      throws IOException, FileRefused {
    return switch (folder.format()) {
      case CSV -> new CsvRows(file, folder, cases);
      case XML -> new XmlRows(file, folder, cases);
    };
  }

  /** A file that was written while it was read is not refused but read again. */
  private void refuse(
      DropFolder drop,
      Path file,
      FileLook look,
      Captured.Unreadable piece,
      VersionedSink sink,
      Phase phase)
      throws InterruptedException, CaptureException, IOException {
    if (look.isOutdated(file)) {
      return;
    }
    refusal = place.says(piece.rule(), piece.reason());
    LOG.warn("{}", refusal);
    sink.accept(List.of(piece), phase);
    drop.reject(file, look, piece.rule() + " " + piece.reason());
  }
}
