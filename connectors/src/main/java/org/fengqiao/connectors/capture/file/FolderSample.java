package org.fengqiao.connectors.capture.file;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
    try {
      List<Captured> rows = new ArrayList<>();
      for (Path file : files(Path.of(connection.url()), folder.pattern())) {
        if (rows.size() < limit) {
          read(file, folder, limit, rows);
        }
      }
      return rows;
    } catch (IOException | InvalidPathException e) {
      throw place.stops(e, "C301", e.getClass().getSimpleName(), connection.url());
    }
  }

  private static List<Path> files(Path folder, String pattern) throws IOException {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> matcher.matches(file.getFileName()))
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    }
  }

  private static void read(Path file, Source.Folder folder, int limit, List<Captured> rows)
      throws IOException {
    FileLook look = FileLook.of(file);
    FileCases cases =
        new FileCases(folder, file.getFileName().toString(), look.modified().toInstant());
    try {
      if (folder.format() != Source.FileFormat.XLSX) {
        StrictText.check(file, folder.charset());
      }
      try (FileRows reading = DroppedFile.open(file, folder, cases)) {
        for (Captured row = reading.next();
            row != null && rows.size() < limit;
            row = reading.next()) {
          rows.add(row);
        }
      }
    } catch (FileRefused e) {
      rows.add(cases.unreadable("file", look.toString(), e.rule(), e.arguments()));
    } catch (CharacterCodingException e) {
      rows.add(cases.unreadable("file", look.toString(), "F101", folder.charset().name()));
    }
  }
}
