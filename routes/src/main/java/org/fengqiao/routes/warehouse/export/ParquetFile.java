package org.fengqiao.routes.warehouse.export;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;

/** Makes Parquet of comma-separated rows. */
final class ParquetFile {

  private ParquetFile() {}

  /**
   * Writes the file; the same rows give the same bytes.
   *
   * @param rows comma-separated, with a header, nulls without quotes, all else in quotes
   */
  static void write(PublishedRelation relation, Path rows, Path file) throws SQLException {
    String types =
        relation.columns().stream()
            .map(column -> literal(column.name()) + ": " + literal(column.duckType()))
            .collect(Collectors.joining(", ", "{", "}"));
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute("set threads = 1");
      statement.execute("set TimeZone = 'Asia/Shanghai'");
      statement.execute(
          "copy (select * from read_csv(%s, header = true, columns = %s, allow_quoted_nulls = false, nullstr = ''))"
                  .formatted(literal(rows.toString()), types)
              + " to %s (format parquet, compression zstd)".formatted(literal(file.toString())));
    }
  }

  private static String literal(String text) {
    return '\'' + text.replace("'", "''") + '\'';
  }
}
