package org.fengqiao.routes.briefing.folder;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a briefing's folder holds. It is the same for the same release, tasks and kinds of files:
 * who made it, when and what for stands in the export log.
 *
 * @param format of the manifest itself
 * @param period the month, for example {@code 2026-10}
 * @param release 0 for the first release, then the number of the revision
 * @param releasedAt when the month was released
 * @param migration the store's level then; null for a release whose annex was not kept
 * @param files every file beside the manifest, its signature and {@code SHA256SUMS}
 */
public record BriefingManifest(
    int format,
    String period,
    int release,
    Instant releasedAt,
    @Nullable String migration,
    List<File> files) {

  static final int FORMAT = 1;
  static final String NAME = "manifest.json";
  static final String SIGNATURE = "manifest.json.sig";
  static final String SUMS = "SHA256SUMS";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Copies the files. */
  public BriefingManifest {
    files = List.copyOf(files);
  }

  /**
   * A file of the folder.
   *
   * @param name within the folder
   * @param bytes how many
   * @param sha256 of them, hexadecimal
   */
  public record File(String name, long bytes, String sha256) {}

  byte[] json() {
    return (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n")
        .replace("\r\n", "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads a manifest.
   *
   * @throws IllegalArgumentException when it is none
   */
  static BriefingManifest read(byte[] json) {
    try {
      return JSON.readValue(json, BriefingManifest.class);
    } catch (JacksonException broken) {
      throw new IllegalArgumentException("no manifest", broken);
    }
  }

  /** The sums as {@code sha256sum --check} reads them. */
  String sums() {
    return files.stream()
        .map(file -> file.sha256() + "  " + file.name() + "\n")
        .collect(Collectors.joining());
  }
}
