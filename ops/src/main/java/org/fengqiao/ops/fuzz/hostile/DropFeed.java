package org.fengqiao.ops.fuzz.hostile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The feeds that take files, one for each format. */
public enum DropFeed {
  /** Comma-separated values as Chinese systems write them. */
  CSV("GB18030"),
  /** JSON lines. */
  JSONL("UTF-8"),
  /** XML as Chinese systems write it. */
  XML("GB18030"),
  /** Workbooks. */
  XLSX("UTF-8");

  private final Charset charset;

  DropFeed(String charset) {
    this.charset = Charset.forName(charset);
  }

  /** The feed's name. */
  public String feed() {
    return "court." + extension();
  }

  /** What the names of its files end with, and what the feed file calls the format. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Encoding of its files. */
  public Charset charset() {
    return charset;
  }

  boolean isText() {
    return this != XLSX;
  }

  /** How its files are written. */
  FileFormat format() {
    return format(charset);
  }

  /** How its files are written in another encoding. */
  FileFormat format(Charset other) {
    return switch (this) {
      case CSV -> new CsvFormat(other);
      case JSONL -> new JsonFormat(other);
      case XML -> new XmlFormat(other);
      case XLSX -> new WorkbookFormat();
    };
  }

  byte[] mark() {
    return "\uFEFF".getBytes(isText() ? charset : StandardCharsets.UTF_8);
  }
}
