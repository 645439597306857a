package org.fengqiao.connectors.feed;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is said of a drop folder's files: their names, their format, and how they are done.
 */
final class FolderReader {

  /** Every key of a drop folder, of whatever format. */
  static final Set<String> KEYS =
      Set.of(
          "pattern",
          "format",
          "charset",
          "record",
          "separator",
          "changed",
          "sheet",
          "header",
          "done",
          "receipts");

  private static final Map<FileFormat, Set<String>> KEYS_OF_THE_FORMAT =
      Map.of(
          FileFormat.CSV, Set.of("charset", "separator", "header"),
          FileFormat.XML, Set.of("charset", "record", "children"),
          FileFormat.XLSX, Set.of("sheet", "header"),
          FileFormat.JSONL, Set.of("charset", "children"));
  private static final Pattern DONE =
      Pattern.compile("(?!\\{name}$)[^/\\\\{}]*\\{(name|stem)}[^/\\\\{}]*");
  private static final int LAST_ROW = 1_048_576;

  private final String pattern;
  private final FileFormat format;
  private final Charset charset;
  private final String record;
  private final SheetPlace sheet;
  private final Handover handover;
  private final Separator separator;

  FolderReader(Section in, Findings findings) {
    Words words = new Words(findings);
    Optional<Yaml.Text> word = in.requiredText("format");
    this.pattern = in.text("pattern");
    this.format = words.choice(word, FileFormat.class, FileFormat.CSV);
    if (word.filter(text -> format.name().equalsIgnoreCase(text.value())).isPresent()) {
      refuseKeysOfOtherFormats(in);
    }
    this.charset =
        format == FileFormat.XLSX
            ? StandardCharsets.UTF_8
            : words.charset(in.requiredText("charset"));
    this.record = format == FileFormat.XML ? in.text("record") : "";
    this.sheet =
        new SheetPlace(
            in.optionalText("sheet").map(Yaml.Text::value).orElse(null),
            in.has("header") ? words.number(in.optionalText("header"), 1, LAST_ROW) : 1);
    this.separator = words.choice(in.optionalText("separator"), Separator.class, Separator.COMMA);
    String done =
        in.optionalText("done")
            .filter(text -> words.shaped(text, DONE, "\"{name}.ok\", \"{stem}.done\""))
            .map(Yaml.Text::value)
            .orElse(null);
    this.handover =
        new Handover(done, words.choice(in.optionalText("receipts"), Receipts.class, Receipts.YES));
  }

  private void refuseKeysOfOtherFormats(Section in) {
    Set<String> own = KEYS_OF_THE_FORMAT.getOrDefault(format, Set.of());
    Set<String> all = new TreeSet<>();
    KEYS_OF_THE_FORMAT.values().forEach(all::addAll);
    for (String key : all) {
      if (!own.contains(key)) {
        in.surplus(FindingCode.M109, key, format, String.join(", ", new TreeSet<>(own)));
      }
    }
  }

  Source.Folder source(
      String connection,
      List<String> key,
      List<String> columns,
      @Nullable String changed,
      Map<String, Source.Child> children) {
    return new Source.Folder(
        connection,
        pattern,
        format,
        charset,
        record,
        key,
        columns,
        changed,
        children,
        sheet,
        handover,
        separator);
  }
}
