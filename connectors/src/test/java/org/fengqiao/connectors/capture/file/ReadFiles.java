package org.fengqiao.connectors.capture.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.connectors.capture.Captured;
import org.fengqiao.connectors.feed.FileFormat;
import org.fengqiao.connectors.feed.Handover;
import org.fengqiao.connectors.feed.Separator;
import org.fengqiao.connectors.feed.SheetPlace;
import org.fengqiao.connectors.feed.Source;

/** Reads one file as a capture does, without a folder around it. */
final class ReadFiles {

  private static final Instant MODIFIED = Instant.parse("2020-07-02T08:00:00Z");

  private ReadFiles() {}

  /** A drop folder of files with the columns id, name and at. */
  static Source.Folder folder(FileFormat format, Charset charset) {
    return folder(format, charset, SheetPlace.FIRST);
  }

  static Source.Folder folder(FileFormat format, Charset charset, SheetPlace sheet) {
    return new Source.Folder(
        "drop",
        "*",
        format,
        charset,
        format == FileFormat.XML ? "case" : "",
        List.of("id"),
        List.of("name", "at"),
        null,
        format == FileFormat.JSONL
            ? Map.of("parties", new Source.Child("dsr", List.of(), Map.of(), List.of("xm"), null))
            : Map.of(),
        sheet,
        Handover.PLAIN,
        Separator.COMMA);
  }

  static Source.Folder xlsx() {
    return folder(FileFormat.XLSX, StandardCharsets.UTF_8);
  }

  static List<Captured> all(Path file, Source.Folder folder) throws FileRefused {
    return all(file, folder, XlsxLimits.DEFAULT);
  }

  static List<Captured> all(Path file, Source.Folder folder, XlsxLimits limits) throws FileRefused {
    FileCases cases = new FileCases(folder, file.getFileName().toString(), MODIFIED);
    List<Captured> all = new ArrayList<>();
    try {
      if (folder.format() != FileFormat.XLSX) {
        StrictText.check(file, folder.charset());
      }
      try (FileRows rows =
          switch (folder.format()) {
            case CSV -> new CsvRows(file, folder, cases);
            case XML -> new XmlRows(file, folder, cases);
            case XLSX -> new XlsxRows(file, folder, cases, limits);
            case JSONL -> new JsonLines(file, folder, cases);
          }) {
        for (Captured row = rows.next(); row != null; row = rows.next()) {
          all.add(row);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  /** The rule that a piece broke, or the row's columns. */
  static List<String> told(List<Captured> rows) {
    return rows.stream()
        .map(
            row ->
                switch (row) {
                  case Captured.Unreadable piece ->
                      piece.rule() + " " + piece.key().replaceFirst(".*:", "");
                  case Captured.CaseRow one ->
                      one.key()
                          + "|"
                          + Objects.toString(one.row().value("name"), "")
                          + "|"
                          + Objects.toString(one.row().value("at"), "");
                })
        .toList();
  }
}
