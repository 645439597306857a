package org.fengqiao.routes.warehouse.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The dictionary of an export (数据字典): what each relation and column means. */
final class DataDictionary {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader("relation", "column", "type", "meaning").get();

  private DataDictionary() {}

  /** Writes {@code dictionary.csv} into a folder; gives how many rows it has. */
  static long write(List<PublishedRelation> relations, Path folder) throws IOException {
    long rows = 0;
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("dictionary.csv"));
        CSVPrinter printer = new CSVPrinter(out.append('\uFEFF'), FORMAT)) {
      for (PublishedRelation relation : relations) {
        printer.printRecord(relation.name(), "", "", relation.meaning());
        for (PublishedColumn column : relation.columns()) {
          printer.printRecord(relation.name(), column.name(), column.type(), column.meaning());
        }
        rows += 1 + relation.columns().size();
      }
    }
    return rows;
  }
}
