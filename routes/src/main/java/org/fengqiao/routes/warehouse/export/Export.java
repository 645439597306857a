package org.fengqiao.routes.warehouse.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.commons.codec.digest.DigestUtils;
import org.fengqiao.routes.platform.CsvCopy;
import org.fengqiao.routes.warehouse.ExportLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what is published into a folder: a file for each relation and format, a dictionary, a
 * manifest with the SHA-256 of each. All files are of one moment; the folder is there whole or not
 * at all, and stands in the log.
 */
public final class Export {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final DataSource database;
  private final Clock clock;

  /** Exports from a hub's warehouse. */
  public Export(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Exports everything that is published.
   *
   * @param folder does not exist yet
   * @param by who exports
   * @param purpose what for
   * @throws IOException when the folder cannot be written; nothing of it is left then
   */
  public ExportManifest write(Path folder, Set<ExportFormat> formats, String by, String purpose)
      throws IOException, SQLException {
    Path target = folder.toAbsolutePath();
    Files.createDirectories(target.getParent());
    Path work = Files.createTempDirectory(target.getParent(), "export");
    try {
      ExportManifest manifest = fill(work, formats, by, purpose);
      // Nobody has an export that is not in the log.
      new ExportLog(database).add(entry(work, target, manifest));
      Files.move(work, target, StandardCopyOption.ATOMIC_MOVE);
      return manifest;
    } finally {
      FileSystemUtils.deleteRecursively(work);
    }
  }

  private static ExportLog.Entry entry(Path work, Path target, ExportManifest manifest)
      throws IOException {
    return new ExportLog.Entry(
        manifest.exportedAt(),
        manifest.exportedBy(),
        target.getFileName().toString(),
        manifest.purpose(),
        manifest.rows(),
        DigestUtils.sha256Hex(Files.readAllBytes(work.resolve("manifest.json"))));
  }

  private ExportManifest fill(Path work, Set<ExportFormat> formats, String by, String purpose)
      throws IOException, SQLException {
    List<ExportManifest.File> files = new ArrayList<>();
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      try (Statement statement = connection.createStatement()) {
        statement.execute("set local timezone = 'Asia/Shanghai'");
      }
      List<PublishedRelation> relations =
          new PublishedCatalogue(
                  JdbcClient.create(new SingleConnectionDataSource(connection, true)))
              .all();
      for (PublishedRelation relation : relations) {
        files.addAll(write(connection, relation, formats, work));
      }
      files.add(written(work.resolve("dictionary.csv"), DataDictionary.write(relations, work)));
    }
    ExportManifest manifest =
        new ExportManifest(clock.instant().truncatedTo(ChronoUnit.SECONDS), by, purpose, files);
    Files.writeString(work.resolve("manifest.json"), json(manifest));
    Files.writeString(work.resolve("SHA256SUMS"), manifest.sums());
    return manifest;
  }

  private static List<ExportManifest.File> write(
      Connection connection, PublishedRelation relation, Set<ExportFormat> formats, Path work)
      throws IOException, SQLException {
    List<ExportManifest.File> files = new ArrayList<>();
    for (ExportFormat format : formats) {
      Path file = work.resolve(relation.name() + '.' + format.name().toLowerCase(Locale.ROOT));
      long rows =
          switch (format) {
            case CSV -> csv(connection, relation, file);
            case PARQUET -> parquet(connection, relation, file);
          };
      files.add(written(file, rows));
    }
    return files;
  }

  private static long csv(Connection connection, PublishedRelation relation, Path file)
      throws IOException, SQLException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      // Without it a spreadsheet reads Chinese in the machine's own encoding.
      out.write(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
      return CsvCopy.write(connection, relation.rowsForSpreadsheets(), out);
    }
  }

  private static long parquet(Connection connection, PublishedRelation relation, Path file)
      throws IOException, SQLException {
    Path rows = Files.createTempFile("rows", ".csv");
    try {
      long count;
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(rows))) {
        count = CsvCopy.write(connection, relation.rows(), out);
      }
      ParquetFile.write(relation, rows, file);
      return count;
    } finally {
      Files.delete(rows);
    }
  }

  private static ExportManifest.File written(Path file, long rows) throws IOException {
    return new ExportManifest.File(
        file.getFileName().toString(), rows, DigestUtils.sha256Hex(Files.readAllBytes(file)));
  }

  private static String json(ExportManifest manifest) {
    return JsonMapper.builder()
            .build()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(manifest)
        + "\n";
  }
}
