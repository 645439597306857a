package org.fengqiao.ops.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.ops.fuzz.hostile.DropFeed;
import org.fengqiao.ops.fuzz.hostile.DropWriter;
import org.fengqiao.ops.fuzz.hostile.DroppedFile;
import org.fengqiao.ops.fuzz.hostile.DroppedFile.End;
import org.fengqiao.ops.fuzz.hostile.Fate;
import org.fengqiao.ops.fuzz.hostile.KeySum;
import org.fengqiao.ops.fuzz.hostile.Tally;
import org.jspecify.annotations.Nullable;

/** Looks what became of each file of a drop folder, and what its receipt says of the rows. */
final class Shelves {

  // Each name begins with a number of its own.
  private static final int LETTERS_THAT_TELL_A_NAME = "000000-".length();

  private final DropFeed feed;
  private final Path folder;
  private final DropWriter written;
  private final List<String> faults;
  // Of damaged files only the receipt tells which rows were still rows.
  private final Set<String> rescued = new HashSet<>();
  private final List<String> archive;
  private final List<String> rejected;
  private long rows;
  private long quarantined;
  private long excluded;

  /**
   * Lists the shelves.
   *
   * @param faults gets a line for each file that did not end as it must
   */
  Shelves(DropFeed feed, Path folder, DropWriter written, List<String> faults) throws IOException {
    this.feed = feed;
    this.folder = folder;
    this.written = written;
    this.faults = faults;
    this.archive = names(folder.resolve("archive"));
    this.rejected = names(folder.resolve("rejected"));
  }

  private static List<String> names(Path shelf) throws IOException {
    if (Files.notExists(shelf)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(shelf)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  /** Looks at every file, and says what hub and edge must know of this feed. */
  Expected look() {
    written.files().forEach(this::look);
    KeySum taken = written.taken();
    rescued.forEach(taken::add);
    return new Expected(feed.feed(), rows, taken, quarantined, excluded);
  }

  private void look(DroppedFile file) {
    String name = file.path().getFileName().toString();
    if (file.end() == End.LEFT) {
      if (!Files.exists(file.path(), LinkOption.NOFOLLOW_LINKS)) {
        faults.add(feed.feed() + ": " + name + " is no file and was moved");
      }
      return;
    }
    Path archived = place(archive, "archive", name);
    Path refused = place(rejected, "rejected", name);
    if (archived == null && refused == null) {
      faults.add(feed.feed() + ": " + name + " was neither taken nor refused");
    } else if (archived == null && file.end() == End.WHOLE) {
      faults.add(feed.feed() + ": " + name + " was refused, " + reason(refused));
    } else if (refused == null && file.end() == End.NOTHING) {
      faults.add(feed.feed() + ": " + name + " was not refused");
    } else if (archived != null) {
      count(file, archived);
    } else if (refused != null) {
      refused(file, refused);
    }
  }

  /** The file on a shelf; its name may have been cleaned, which keeps how it begins. */
  private @Nullable Path place(List<String> shelf, String shelfName, String name) {
    String found =
        shelf.contains(name)
            ? name
            : shelf.stream()
                .filter(one -> name.length() > LETTERS_THAT_TELL_A_NAME)
                .filter(one -> one.startsWith(name.substring(0, LETTERS_THAT_TELL_A_NAME)))
                .filter(one -> !one.endsWith(".receipt.csv") && !one.endsWith(".reason.txt"))
                .findFirst()
                .orElse(null);
    return found == null ? null : folder.resolve(shelfName).resolve(found);
  }

  private void refused(DroppedFile file, Path place) {
    if (reason(place).isBlank()) {
      faults.add(feed.feed() + ": " + place.getFileName() + " was refused without a reason");
    }
    if (Files.exists(Receipts.of(place))) {
      count(file, place);
    } else {
      rows++;
      quarantined++;
    }
  }

  private void count(DroppedFile file, Path place) {
    List<String> keys = new ArrayList<>();
    Tally told = Receipts.read(Receipts.of(place), keys::add);
    if (file.end() == End.WHOLE && !told.equals(file.rows())) {
      faults.add(
          "%s: %s was to be %s; its receipt says %s"
              .formatted(feed.feed(), place.getFileName(), file.rows(), told));
    }
    if (file.end() == End.NOTHING && told.of(Fate.TAKEN) > 0) {
      faults.add(feed.feed() + ": rows of " + place.getFileName() + " were taken");
    }
    if (file.end() == End.SOMEHOW) {
      rescued.addAll(keys);
    }
    rows += told.rows();
    quarantined += told.of(Fate.QUARANTINED);
    excluded += told.of(Fate.EXCLUDED);
  }

  private static String reason(@Nullable Path place) {
    try {
      return place == null
          ? ""
          : Files.readString(place.resolveSibling(place.getFileName() + ".reason.txt")).strip();
    } catch (IOException e) {
      return "";
    }
  }
}
