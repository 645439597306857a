package org.fengqiao.connectors.capture.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder that files are dropped into, with its two shelves for files that are done. */
final class DropFolder {

  private static final Logger LOG = LoggerFactory.getLogger(DropFolder.class);
  private static final String REASON = ".reason.txt";

  private final Path folder;
  private final PathMatcher pattern;
  private final Shelf shelf = new Shelf();
  private Map<Path, FileLook> before = new HashMap<>();

  DropFolder(Path folder, String pattern) {
    this.folder = folder;
    this.pattern = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
  }

  /** Whether files wait that have not come to rest yet. */
  boolean isBusy() {
    return !before.isEmpty();
  }

  /** Files that look as they did at the last call, so that nobody writes them any more, by name. */
  List<Path> atRest() throws IOException {
    bringBackWhatGrows();
    Map<Path, FileLook> now = new HashMap<>();
    List<Path> waiting;
    try (Stream<Path> files = Files.list(folder)) {
      waiting =
          files
              .filter(file -> pattern.matches(file.getFileName()))
              .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
              .sorted()
              .toList();
    }
    List<Path> atRest = new ArrayList<>();
    for (Path file : waiting) {
      FileLook look = FileLook.of(file);
      now.put(file, look);
      if (look.equals(before.get(file))) {
        atRest.add(file);
      }
    }
    before = now;
    return atRest;
  }

  /** Puts a file away that was taken whole, unless it was written meanwhile. */
  void archive(Path file, FileLook taken) throws IOException {
    if (!taken.isOutdated(file)) {
      move(file, place(file, "archive"), taken);
    }
  }

  /** Puts a file away that was refused, with the reason beside it. */
  void reject(Path file, FileLook taken, String reason) throws IOException {
    Path place = place(file, "rejected");
    // First the reason: a file without one would puzzle its owner.
    Files.writeString(reason(place), reason + System.lineSeparator(), StandardCharsets.UTF_8);
    move(file, place, taken);
  }

  private Path place(Path file, String name) throws IOException {
    Path target = folder.resolve(name);
    Files.createDirectories(target);
    Path place = target.resolve(file.getFileName());
    return Files.exists(place)
        ? target.resolve(Files.getLastModifiedTime(file).toMillis() + "-" + file.getFileName())
        : place;
  }

  private void move(Path file, Path place, FileLook taken) throws IOException {
    before.remove(file);
    Files.move(file, place, StandardCopyOption.REPLACE_EXISTING);
    shelf.put(place, file, taken);
  }

  /** A sender that paused for long goes on writing to the file where it lies now. */
  private void bringBackWhatGrows() throws IOException {
    for (Map.Entry<Path, Path> grown : shelf.takeGrown().entrySet()) {
      if (Files.notExists(grown.getValue())) {
        LOG.warn(
            "文件 {} 放入 {} 之后又被写入,将重新读取。 File {} was written after it was put into {} and is"
                + " read again.",
            grown.getValue().getFileName(),
            grown.getKey().getParent(),
            grown.getValue().getFileName(),
            grown.getKey().getParent());
        Files.move(grown.getKey(), grown.getValue());
        Files.deleteIfExists(reason(grown.getKey()));
      }
    }
  }

  private static Path reason(Path place) {
    return place.resolveSibling(place.getFileName() + REASON);
  }
}
