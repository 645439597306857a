package org.fengqiao.connectors.capture.file;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fengqiao.connectors.capture.CaptureException;
import org.fengqiao.connectors.capture.CaptureSink.Phase;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.capture.RowVerdicts;
import org.fengqiao.connectors.capture.VersionedSink;
import org.fengqiao.connectors.feed.FileFormat;
import org.fengqiao.connectors.feed.Receipts;
import org.fengqiao.connectors.feed.Source;
import org.jspecify.annotations.Nullable;

/**
 * One file that has come to rest: whether it can be taken, its rows, and what its sender is told.
 */
final class DroppedFile {

  private static final Set<String> ENDS_OF_FILES =
      Set.of("F106", "F107", "F113", "F114", "F202", "F212", "F213");
  private static final int ROWS_AT_ONCE = 1000;
  private static final long WEIGHT_AT_ONCE = 8 << 20;
  private static final long LARGEST_FILE = 2L << 30;

  private final Path path;
  private final Source.Folder folder;
  private final FileLook look;
  private final FileCases cases;
  private final DropPlace place;
  private @Nullable Path content;

  DroppedFile(DropPlace place, Path path, Source.Folder folder) throws IOException {
    this.place = place;
    this.path = path;
    this.folder = folder;
    this.look = FileLook.of(path);
    this.cases = new FileCases(folder, path.getFileName().toString(), look.modified().toInstant());
  }

  /** How the file looked before it was read. */
  FileLook look() {
    return look;
  }

  /**
   * Refuses a file that cannot be taken whole, before a row of it is taken.
   *
   * @param sign the file's done-file; null when the feed has none
   */
  void check(@Nullable Path sign) throws IOException, FileRefused {
    if (look.size() > LARGEST_FILE) {
      throw new FileRefused("F100");
    }
    DoneFile done = sign == null ? null : DoneFile.read(sign);
    if (done != null) {
      done.checkDigest(content());
    }
    checkEncoding();
    if (done != null && done.rows() != null) {
      done.checkRows(count());
    }
  }

  /** Refuses a file that is not in the feed's encoding; a workbook says its encoding itself. */
  void checkEncoding() throws IOException, FileRefused {
    if (folder.format() != FileFormat.XLSX) {
      StrictText.check(content(), folder.charset());
    }
  }

  /** The content as it was when it was first asked for. */
  private Path content() throws IOException {
    if (content == null) {
      content = place.content(path);
    }
    return content;
  }

  private long count() throws IOException, FileRefused {
    long count = 0;
    try (FileRows rows = open()) {
      for (Captured row = rows.next(); row != null; row = rows.next()) {
        count += isEnd(row) ? 0 : 1;
      }
    }
    return count;
  }

  /** Hands on the file's rows; gives what the file broke off with when it did so before its end. */
  Captured.@Nullable Unreadable hand(VersionedSink sink, Phase phase)
      throws InterruptedException, CaptureException, IOException, FileRefused {
    Captured.Unreadable end = null;
    try (FileRows rows = open()) {
      if (!rows.header().isEmpty()) {
        sink.columns(rows.header());
      }
      List<Captured> some = new ArrayList<>(ROWS_AT_ONCE);
      long weight = 0;
      for (Captured row = rows.next(); row != null; row = rows.next()) {
        if (row instanceof Captured.Unreadable piece && isEnd(piece)) {
          end = piece;
          break;
        }
        some.add(row);
        weight += RowWeight.of(row);
        if (some.size() == ROWS_AT_ONCE || weight > WEIGHT_AT_ONCE) {
          sink.accept(some, phase);
          some.clear();
          weight = 0;
        }
      }
      sink.accept(some, phase);
    }
    return end;
  }

  /**
   * Writes the receipt, unless the sender wants none or has written to the file since.
   *
   * @param beside place where the file will lie
   */
  void writeReceipt(Path beside, RowVerdicts verdicts)
      throws InterruptedException, IOException, FileRefused {
    if (folder.handover().receipts() == Receipts.YES && !look.isOutdated(path)) {
      try (FileRows rows = open()) {
        Receipt.write(beside, rows, verdicts);
      }
    }
  }

  /** The file as a whole, refused. Each drop is refused for itself, so its look is its content. */
  Captured.Unreadable whole(FileRefused refusal) {
    return cases.unreadable("file", look.toString(), refusal.rule(), refusal.arguments());
  }

  /** The file as a whole, whose encoding was right before and is no more. */
  Captured.Unreadable whole(CharacterCodingException changed) {
    return cases.unreadable("file", look.toString(), "F101", folder.charset().name());
  }

  private static boolean isEnd(Captured row) {
    return row instanceof Captured.Unreadable piece && ENDS_OF_FILES.contains(piece.rule());
  }

  /** The file's rows, from the first. */
  FileRows open() throws IOException, FileRefused {
    return open(content(), folder, cases);
  }

  /** The rows of a file by the format that the feed file names. */
  static FileRows open(Path file, Source.Folder folder, FileCases cases)
      throws IOException, FileRefused {
    return switch (folder.format()) {
      case CSV -> new CsvRows(file, folder, cases);
      case XML -> new XmlRows(file, folder, cases);
      case XLSX -> new XlsxRows(file, folder, cases, XlsxLimits.DEFAULT);
      case JSONL -> new JsonLines(file, folder, cases);
    };
  }
}
