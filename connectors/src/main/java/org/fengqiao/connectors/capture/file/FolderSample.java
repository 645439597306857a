package org.fengqiao.connectors.capture.file;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.ConnectionSettings;
import org.fengqiao.connectors.capture.FeedPlace;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.Source;

/** Reads the first rows of the files in a drop folder and leaves the files where they are. */
public final class FolderSample {

  private FolderSample() {}

  /**
   * Rows as the capture would hand them on; a file that it would refuse gives one unreadable piece.
   *
   * @param limit most rows to read
   * @throws CaptureException when the folder cannot be read
   */
  public static List<Captured> rows(
      Feed feed, Source.Folder folder, ConnectionSettings connection, int limit)
      throws CaptureException {
    FeedPlace place = new FeedPlace(feed.name(), folder.connection());
    try (DropPlace files = DropPlace.open(place, connection)) {
      try {
        return rows(files, folder, limit);
      } catch (IOException e) {
        throw files.failure(place, e);
      }
    }
  }

  private static List<Captured> rows(DropPlace files, Source.Folder folder, int limit)
      throws IOException {
    List<Captured> rows = new ArrayList<>();
    for (Path file : new DropFolder(files.folder(), folder).files()) {
      if (rows.size() < limit) {
        read(new DroppedFile(files, file, folder), limit, rows);
      }
    }
    return rows;
  }

  private static void read(DroppedFile file, int limit, List<Captured> rows) throws IOException {
    try {
      file.checkEncoding();
      try (FileRows reading = file.open()) {
        for (Captured row = reading.next();
            row != null && rows.size() < limit;
            row = reading.next()) {
          rows.add(row);
        }
      }
    } catch (FileRefused e) {
      rows.add(file.whole(e));
    } catch (CharacterCodingException e) {
      rows.add(file.whole(e));
    }
  }
}
