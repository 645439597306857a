package org.fengqiao.connectors.capture.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Remembers for a while what was put away, and how it looked when it was read. */
final class Shelf {

  private static final long NANOS_TO_WATCH = TimeUnit.MINUTES.toNanos(15);

  private final Map<Path, Watched> watched = new LinkedHashMap<>();

  private record Watched(Path cameFrom, FileLook taken, long since) {}

  void put(Path place, Path cameFrom, FileLook taken) {
    watched.put(place, new Watched(cameFrom, taken, System.nanoTime()));
  }

  /** Files that were written after they were read, with where they came from; forgets them. */
  Map<Path, Path> takeGrown() throws IOException {
    Map<Path, Path> grown = new HashMap<>();
    for (Iterator<Map.Entry<Path, Watched>> all = watched.entrySet().iterator(); all.hasNext(); ) {
      Map.Entry<Path, Watched> one = all.next();
      if (!FileLook.isThere(one.getKey())
          || System.nanoTime() - one.getValue().since() > NANOS_TO_WATCH) {
        all.remove();
      } else if (one.getValue().taken().isOutdated(one.getKey())) {
        grown.put(one.getKey(), one.getValue().cameFrom());
        all.remove();
      }
    }
    return grown;
  }
}
