package org.fengqiao.connectors.capture.file;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.FeedPlace;

/** Where a feed's files are dropped: a folder that this machine sees, or one of an SFTP server. */
interface DropPlace extends AutoCloseable {

  /**
   * Opens the place that a connection names.
   *
   * @param connection a path, or {@code sftp://host:22/path}
   */
  static DropPlace open(FeedPlace place, ConnectionSettings connection) throws CaptureException {
    return connection.url().startsWith(SftpUrl.BEGINS)
        ? SftpPlace.open(place, connection)
        : local(place, connection);
  }

  private static DropPlace local(FeedPlace place, ConnectionSettings connection)
      throws CaptureException {
    try {
      return new LocalPlace(Path.of(connection.url()));
    } catch (InvalidPathException e) {
      throw place.stops(e, "C301", e.getClass().getSimpleName(), connection.url());
    }
  }

  /** The folder. */
  Path folder();

  /** A file's content on this machine; valid until the next call. */
  Path content(Path file) throws IOException;

  /** What the feed meets when the place fails. */
  CaptureException failure(FeedPlace place, IOException failure);

  @Override
  void close();

  /** A folder that this machine sees. */
  record LocalPlace(Path folder) implements DropPlace {

    @Override
    public Path content(Path file) {
      return file;
    }

    @Override
    public CaptureException failure(FeedPlace place, IOException failure) {
      return place.waits(failure, "C301", failure.getClass().getSimpleName(), folder);
    }

    @Override
    public void close() {
      // Nothing is held open.
    }
  }
}
