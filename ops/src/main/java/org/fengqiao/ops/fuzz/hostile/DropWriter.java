package org.fengqiao.ops.fuzz.hostile;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fengqiao.ops.fuzz.hostile.DroppedFile.End;

/**
 * Fills one feed's drop folder: large files of mixed rows, and files that are hostile as a whole.
 */
public final class DropWriter {

  private static final int ROWS_IN_A_FILE = 5_000;
  private static final int ROWS_OF_A_TRICK = 40;
  private static final double SHARE_OF_UNREADABLE = 0.03;

  private final DropFeed feed;
  private final FileFormat format;
  private final Path folder;
  private final Random dice;
  private final RowMaker rows;
  // Keys that no damage turns into those of other rows.
  private final RowMaker damaged;
  private final KeySum taken = new KeySum();
  private final List<DroppedFile> files = new ArrayList<>();

  /**
   * Prepares the folder.
   *
   * @param seed decides everything that will be in it
   */
  public DropWriter(DropFeed feed, Path folder, long seed) throws IOException {
    this.feed = feed;
    this.format = feed.format();
    this.folder = Files.createDirectories(folder);
    this.dice = new Random(seed * 31 + feed.ordinal());
    this.rows = new RowMaker(feed.extension() + "-", dice, format.longestCell());
    this.damaged = new RowMaker("damaged-" + feed.extension() + "-", dice, format.longestCell());
  }

  /** What was put into the folder. */
  public List<DroppedFile> files() {
    return List.copyOf(files);
  }

  /** The keys that must be at the hub for certain. */
  public KeySum taken() {
    return taken;
  }

  /**
   * Writes files.
   *
   * @param count how many rows at least, those of hostile files included
   * @param rounds how often each trick is played
   */
  public void write(long count, int rounds) throws IOException {
    long left = count;
    for (int round = 0; round < rounds; round++) {
      for (Trick trick : Trick.of(feed)) {
        trick(trick);
        left -= ROWS_OF_A_TRICK;
      }
    }
    while (left > 0) {
      int some = (int) Math.min(left, ROWS_IN_A_FILE);
      mixed(some);
      left -= some;
    }
  }

  private void mixed(int count) throws IOException {
    Path file = folder.resolve("%06d.%s".formatted(files.size(), feed.extension()));
    Tally tally = new Tally();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        FileFormat.Sink sink = format.open(out)) {
      for (int row = 0; row < count; row++) {
        if (dice.nextDouble() < SHARE_OF_UNREADABLE) {
          sink.unreadable(dice);
          tally.add(Fate.QUARANTINED);
        } else {
          HostileRow made = rows.next();
          write(sink, format.canHold(made) ? made : rows.honest(), tally);
        }
      }
    }
    files.add(new DroppedFile(file, End.WHOLE, tally));
  }

  private void write(FileFormat.Sink sink, HostileRow row, Tally tally) throws IOException {
    sink.row(row);
    tally.add(row.fate());
    if (row.fate() == Fate.TAKEN && row.key() != null) {
      taken.add(row.key());
    }
  }

  private void trick(Trick trick) throws IOException {
    int number = files.size();
    String name =
        trick == Trick.HOSTILE_NAME
            ? HostileNames.of(number, dice, feed.extension())
            : "%06d-%s.%s".formatted(number, trick, feed.extension());
    Path file = folder.resolve(name);
    Tally tally = new Tally();
    byte[] bytes = Damage.of(trick, feed, honest(trick.end(), tally), dice);
    if (trick == Trick.NO_FILE) {
      noFile(file);
    } else {
      Files.write(file, bytes);
    }
    files.add(new DroppedFile(file, trick.end(), tally));
    if (trick == Trick.DROPPED_TWICE) {
      Path second = folder.resolve("%06d-AGAIN.%s".formatted(number, feed.extension()));
      Files.write(second, bytes);
      files.add(new DroppedFile(second, trick.end(), tally));
    }
  }

  private byte[] honest(End end, Tally tally) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (FileFormat.Sink sink = format.open(bytes)) {
      for (int row = 0; row < ROWS_OF_A_TRICK; row++) {
        if (end == End.WHOLE) {
          write(sink, rows.honest(), tally);
        } else {
          sink.row(damaged.honest());
        }
      }
    }
    return bytes.toByteArray();
  }

  private void noFile(Path place) throws IOException {
    switch (dice.nextInt(3)) {
      case 0 -> Files.createDirectories(place.resolve("inner"));
      case 1 -> Files.createSymbolicLink(place, Path.of("/etc/passwd"));
      default -> Files.createSymbolicLink(place, place);
    }
  }
}
