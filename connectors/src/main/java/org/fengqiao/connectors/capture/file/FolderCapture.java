package org.fengqiao.connectors.capture.file;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
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
import org.fengqiao.connectors.capture.RowVerdicts;
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
  private static final long MILLIS_BETWEEN_LOOKS = 1000;
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private final FeedPlace place;
  private final Source.Folder folder;
  private final ConnectionSettings connection;
  private final PositionStore positions;
  private final SeenVersions seen;
  private final RowVerdicts verdicts;
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
   * @param verdicts what a sender's receipt says of its rows
   */
  public FolderCapture(
      Feed feed,
      Source.Folder folder,
      ConnectionSettings connection,
      DataSource edgeStore,
      RowDigest digests,
      RowVerdicts verdicts) {
    this.verdicts = verdicts;
    this.place = new FeedPlace(feed.name(), folder.connection());
    this.folder = folder;
    this.connection = connection;
    this.positions = new PositionStore(edgeStore, feed.name());
    this.seen = new SeenVersions(edgeStore, feed.name(), digests);
  }

  @Override
  public void run(CaptureSink sink) throws InterruptedException, CaptureException {
    sink.state(FeedState.STARTING);
    try (DropPlace files = DropPlace.open(place, connection)) {
      watch(files, sink);
    }
  }

  private void watch(DropPlace files, CaptureSink sink)
      throws InterruptedException, CaptureException {
    DropFolder drop = new DropFolder(files.folder(), folder);
    VersionedSink versioned = new VersionedSink(seen, sink);
    Phase phase = positions.read().containsKey(FIRST_PASS) ? Phase.LIVE : Phase.HISTORY;
    boolean taken = false;
    try {
      while (true) {
        tell(sink, drop, phase == Phase.HISTORY ? FeedState.SNAPSHOT : FeedState.STREAMING);
        for (Path file : drop.atRest()) {
          taken |= take(files, drop, file, versioned, phase);
        }
        if (phase == Phase.HISTORY && taken && !drop.isBusy()) {
          positions.write(Map.of(FIRST_PASS, "done"));
          phase = Phase.LIVE;
        }
        TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_LOOKS);
      }
    } catch (InterruptedIOException | ClosedByInterruptException e) {
      // How a server's answer ends when the feed is being stopped.
      InterruptedException stopped = new InterruptedException();
      stopped.initCause(e);
      throw stopped;
    } catch (IOException e) {
      throw files.failure(place, e);
    }
  }

  private void tell(CaptureSink sink, DropFolder drop, FeedState state) {
    String problem = refusal == null ? waiting(drop) : refusal;
    if (problem == null) {
      sink.state(state);
    } else {
      sink.meets(state, problem);
    }
  }

  /** A sender that forgets its done-files would wait for the edge as the edge waits for it. */
  private @Nullable String waiting(DropFolder drop) {
    String done = folder.handover().done();
    FileTime patience = FileTime.from(Instant.now().minus(PATIENCE));
    for (Map.Entry<Path, FileLook> file : drop.undone().entrySet()) {
      if (done != null && file.getValue().modified().compareTo(patience) < 0) {
        return place.text(
            "F123",
            SafeName.of(file.getKey().getFileName().toString()),
            drop.undone().size() - 1,
            PATIENCE.toMinutes(),
            SafeName.of(DoneFile.of(file.getKey(), done).getFileName().toString()));
      }
    }
    return null;
  }

  /** Whether the file was taken whole. */
  private boolean take(DropPlace files, DropFolder drop, Path path, VersionedSink sink, Phase phase)
      throws InterruptedException, CaptureException, IOException {
    DroppedFile file = new DroppedFile(files, path, folder);
    try {
      file.check(drop.doneFile(path));
      Captured.Unreadable end = file.hand(sink, phase);
      if (end == null) {
        file.writeReceipt(drop.archivePlace(path), verdicts);
        drop.archive(path, file.look());
        refusal = null;
        return true;
      }
      file.writeReceipt(drop.rejectedPlace(path), verdicts);
      refuse(drop, path, file.look(), end, sink, phase);
    } catch (FileRefused e) {
      if (!e.header().isEmpty()) {
        sink.columns(e.header());
      }
      refuse(drop, path, file.look(), file.whole(e), sink, phase);
    } catch (CharacterCodingException e) {
      refuse(drop, path, file.look(), file.whole(e), sink, phase);
    }
    return false;
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
