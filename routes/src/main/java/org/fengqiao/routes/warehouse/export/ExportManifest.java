package org.fengqiao.routes.warehouse.export;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an export holds, so that a receiver can tell that nothing was lost or changed on the way.
 *
 * @param exportedAt when
 * @param exportedBy who
 * @param purpose what for
 * @param files every file beside the manifest itself
 */
public record ExportManifest(
    Instant exportedAt, String exportedBy, String purpose, List<File> files) {

  /** Nobody changes it afterwards. */
  public ExportManifest {
    files = List.copyOf(files);
  }

  /**
   * A file of the export.
   *
   * @param name within the export's folder
   * @param rows data rows, without a header
   * @param sha256 SHA-256 of its bytes, in hexadecimal
   */
  public record File(String name, long rows, String sha256) {}

  /** How many data rows all files have together. */
  public long rows() {
    return files.stream().mapToLong(File::rows).sum();
  }

  /** The sums as {@code sha256sum --check} reads them. */
  String sums() {
    return files.stream()
        .map(file -> file.sha256() + "  " + file.name() + "\n")
        .collect(Collectors.joining());
  }
}
