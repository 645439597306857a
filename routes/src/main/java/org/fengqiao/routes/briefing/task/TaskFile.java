package org.fengqiao.routes.briefing.task;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads tasks from comma-separated lines in UTF-8: first the heads {@code task,owner,due}, then a
 * task in each line, its day as {@code 2026-11-30}.
 */
public final class TaskFile {

  /** How large a file may be, in bytes. */
  public static final int LARGEST = 256 * 1024;

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader("task", "owner", "due").setIgnoreEmptyLines(true).get();

  private TaskFile() {}

  /**
   * The tasks of a file.
   *
   * @throws IllegalArgumentException when a line is none; the message says which
   */
  public static List<Task> read(byte[] content) {
    List<Task> tasks = new ArrayList<>();
    try (CSVParser lines = CSVParser.parse(new StringReader(text(content)), FORMAT)) {
      for (CSVRecord line : lines) {
        if (line.getRecordNumber() == 1) {
          if (!line.toList().equals(List.of("task", "owner", "due"))) {
            throw wrong(1);
          }
        } else {
          tasks.add(task(line));
        }
      }
    } catch (CSVException | UncheckedIOException broken) {
      throw wrong(tasks.size() + 2);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(tasks);
  }

  private static Task task(CSVRecord line) {
    try {
      if (line.size() == 3) {
        return new Task(
            line.get(0).strip(), line.get(1).strip(), LocalDate.parse(line.get(2).strip()));
      }
    } catch (DateTimeException | IllegalArgumentException refused) {
      throw wrong(line.getRecordNumber());
    }
    throw wrong(line.getRecordNumber());
  }

  private static String text(byte[] content) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw wrong(1);
    }
  }

  private static IllegalArgumentException wrong(long line) {
    return new IllegalArgumentException(Long.toString(line));
  }
}
