package org.fengqiao.connectors.capture.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fengqiao.connectors.feed.Source;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder that files are dropped into, with its two shelves for files that are done. */
final class DropFolder {

  private static final Logger LOG = LoggerFactory.getLogger(DropFolder.class);
  private static final String REASON = ".reason.txt";
  private static final String ARCHIVE = "archive";
  private static final String REJECTED = "rejected";

  private final Path folder;
  private final PathMatcher pattern;
  private final @Nullable String done;
  private final Shelf shelf = new Shelf();
  private Map<Path, FileLook> before = new HashMap<>();
  private Map<Path, FileLook> undone = Map.of();

  DropFolder(Path folder, Source.Folder files) {
    this.folder = folder;
    this.pattern = folder.getFileSystem().getPathMatcher("glob:" + files.pattern());
    this.done = files.handover().done();
  }

  /** Whether files wait that have not come to rest yet. */
  boolean isBusy() {
    return !before.isEmpty();
  }

  /** Files that had no done-file at the last look, by name, and how they looked. */
  Map<Path, FileLook> undone() {
    return undone;
  }

  /**
   * Files that look as they did at the last call, so that nobody writes them any more, and that
   * their senders have said to be complete, by name.
   */
  List<Path> atRest() throws IOException {
    bringBackWhatGrows();
    Map<Path, FileLook> now = new HashMap<>();
    List<Path> atRest = new ArrayList<>();
    Map<Path, FileLook> waiting = new TreeMap<>();
    for (Path file : files()) {
      Path sign = doneFile(file);
      if (sign != null && !FileLook.isThere(sign)) {
        waiting.put(file, FileLook.of(file));
      } else if (looksAsBefore(file, now) & (sign == null || looksAsBefore(sign, now))) {
        atRest.add(file);
      }
    }
    before = now;
    undone = Collections.unmodifiableMap(waiting);
    return atRest;
  }

  private boolean looksAsBefore(Path file, Map<Path, FileLook> now) throws IOException {
    FileLook look = FileLook.of(file);
    now.put(file, look);
    return look.equals(before.get(file));
  }

  /** Files of the feed, at rest or not, by name; done-files are none. */
  List<Path> files() throws IOException {
    List<Path> all = new ArrayList<>();
    try (DirectoryStream<Path> listed = Files.newDirectoryStream(folder, FileLook::isFile)) {
      listed.forEach(all::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    } catch (UncheckedIOException e) {
      // How a server's listing breaks off.
      throw e.getCause();
    }
    Collections.sort(all);
    String template = done;
    // A done-file can match the pattern of the files that it tells of.
    Set<Path> signs =
        template == null
            ? Set.of()
            : all.stream()
                .map(file -> DoneFile.of(file, template))
                .collect(Collectors.toUnmodifiableSet());
    return all.stream()
        .filter(file -> pattern.matches(file.getFileName()) && !signs.contains(file))
        .toList();
  }

  /** The done-file of a file, wherever it lies; null when the feed has none. */
  @Nullable Path doneFile(Path file) throws IOException {
    if (done == null) {
      return null;
    }
    // It is put away first: a kill between the two must not leave the file waiting for ever.
    for (String name : List.of(ARCHIVE, REJECTED)) {
      Path putAway = DoneFile.of(place(file, name), done);
      if (FileLook.isThere(putAway)) {
        return putAway;
      }
    }
    return DoneFile.of(file, done);
  }

  /** Where a file will lie that was taken whole. */
  Path archivePlace(Path file) throws IOException {
    return place(file, ARCHIVE);
  }

  /** Where a file will lie that was refused. */
  Path rejectedPlace(Path file) throws IOException {
    return place(file, REJECTED);
  }

  /** Puts a file away that was taken whole, unless it was written meanwhile. */
  void archive(Path file, FileLook taken) throws IOException {
    if (!taken.isOutdated(file)) {
      move(file, archivePlace(file), taken);
    }
  }

  /** Puts a file away that was refused, with the reason beside it. */
  void reject(Path file, FileLook taken, String reason) throws IOException {
    Path place = rejectedPlace(file);
    // First the reason: a file without one would puzzle its owner.
    Files.writeString(reason(place), reason + System.lineSeparator(), StandardCharsets.UTF_8);
    move(file, place, taken);
  }

  /** A place that is free, the same at each call until the file is there. */
  private Path place(Path file, String name) throws IOException {
    Path target = folder.resolve(name);
    if (!FileLook.isThere(target)) {
      Files.createDirectory(target);
    }
    String safe = SafeName.of(file.getFileName().toString());
    Path place = target.resolve(safe);
    for (int number = 0; FileLook.isThere(place); number++) {
      long modified = Files.getLastModifiedTime(file).toMillis();
      String prefix = number == 0 ? modified + "-" : modified + "-" + number + "-";
      place = target.resolve(prefix + safe);
    }
    return place;
  }

  private void move(Path file, Path place, FileLook taken) throws IOException {
    Path sign = doneFile(file);
    if (sign != null && done != null) {
      before.remove(DoneFile.of(file, done));
      if (FileLook.isThere(sign)) {
        Files.move(sign, DoneFile.of(place, done), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    before.remove(file);
    Files.move(file, place, StandardCopyOption.REPLACE_EXISTING);
    shelf.put(place, file, taken);
  }

  /** A sender that paused for long goes on writing to the file where it lies now. */
  private void bringBackWhatGrows() throws IOException {
    for (Map.Entry<Path, Path> grown : shelf.takeGrown().entrySet()) {
      if (!FileLook.isThere(grown.getValue())) {
        LOG.warn(
            "文件 {} 放入 {} 之后又被写入,将重新读取。 File {} was written after it was put into {} and is"
                + " read again.",
            grown.getKey().getFileName(),
            grown.getKey().getParent(),
            grown.getKey().getFileName(),
            grown.getKey().getParent());
        Files.move(grown.getKey(), grown.getValue());
        Files.deleteIfExists(reason(grown.getKey()));
        Files.deleteIfExists(Receipt.beside(grown.getKey()));
      }
    }
  }

  private static Path reason(Path place) {
    return place.resolveSibling(place.getFileName() + REASON);
  }
}
