package org.fengqiao.connectors.capture.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The folder that files are dropped into, with its two shelves for files that are done. */
final class DropFolder {

  private final Path folder;
  private final PathMatcher pattern;
  private Map<Path, Look> before = new HashMap<>();

  private record Look(long size, FileTime modified) {}

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
    Map<Path, Look> now = new HashMap<>();
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
      Look look = new Look(Files.size(file), Files.getLastModifiedTime(file));
      now.put(file, look);
      if (look.equals(before.get(file))) {
        atRest.add(file);
      }
    }
    before = now;
    return atRest;
  }

  /** Puts a file away that was taken whole. */
  void archive(Path file) throws IOException {
    move(file, "archive");
  }

  /** Puts a file away that was refused, with the reason beside it. */
  void reject(Path file, String reason) throws IOException {
    Path moved = move(file, "rejected");
    Files.writeString(
        moved.resolveSibling(moved.getFileName() + ".reason.txt"),
        reason + System.lineSeparator(),
        StandardCharsets.UTF_8);
  }

  private Path move(Path file, String shelf) throws IOException {
    Path target = folder.resolve(shelf);
    Files.createDirectories(target);
    Path place = target.resolve(file.getFileName());
    if (Files.exists(place)) {
      place =
          target.resolve(
              Files.getLastModifiedTime(file).toMillis() + "-" + file.getFileName().toString());
    }
    before.remove(file);
    return Files.move(file, place, StandardCopyOption.REPLACE_EXISTING);
  }
}
