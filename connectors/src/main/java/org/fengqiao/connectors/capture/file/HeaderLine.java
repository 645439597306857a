package org.fengqiao.connectors.capture.file;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fengqiao.connectors.feed.Source;

/** The line that names a table's columns; it must name every column that the feed takes, once. */
final class HeaderLine {

  private HeaderLine() {}

  /** Columns that the feed takes, the key's first. */
  static Set<String> wanted(Source.Folder folder) {
    Set<String> wanted = new LinkedHashSet<>(folder.key());
    wanted.addAll(folder.columns());
    if (folder.changed() != null) {
      wanted.add(folder.changed());
    }
    return wanted;
  }

  /** The names as rows have them. */
  static List<String> names(List<String> cells, Source.Folder folder) throws FileRefused {
    List<String> names =
        cells.stream()
            .map(name -> name.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT))
            .toList();
    Set<String> wanted = wanted(folder);
    List<String> missing = wanted.stream().filter(column -> !names.contains(column)).toList();
    if (!missing.isEmpty()) {
      throw FileRefused.lacking(missing, names);
    }
    List<String> twice =
        wanted.stream()
            .filter(column -> names.indexOf(column) != names.lastIndexOf(column))
            .toList();
    if (!twice.isEmpty()) {
      throw new FileRefused("F115", twice);
    }
    return names;
  }
}
