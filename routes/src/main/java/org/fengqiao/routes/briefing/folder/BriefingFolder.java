package org.fengqiao.routes.briefing.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.apache.commons.codec.digest.DigestUtils;
import org.fengqiao.routes.briefing.model.Briefing;
import org.fengqiao.routes.briefing.model.Table;
import org.fengqiao.routes.briefing.published.PublishedMonth;
import org.fengqiao.routes.briefing.rendering.Rendering;
import org.fengqiao.routes.briefing.section.BriefingMaker;
import org.fengqiao.routes.briefing.task.TaskFile;
import org.fengqiao.routes.warehouse.ExportLog;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a briefing's folder: the document in every format, what it was made of besides the
 * release, and a signed manifest.
 */
public final class BriefingFolder {

  private final DataSource database;
  private final Clock clock;
  private final PrivateKey key;

  /**
   * Writes folders of a hub's briefings.
   *
   * @param key Ed25519, signs the manifest
   */
  public BriefingFolder(DataSource database, Clock clock, PrivateKey key) {
    this.database = database;
    this.clock = clock;
    this.key = key;
  }

  /**
   * Writes the folder, and the log of who took what.
   *
   * @param folder does not exist yet
   * @param tasks content of a {@link TaskFile}; empty for none
   * @param by who makes it
   * @param purpose what for
   * @throws IOException when the folder cannot be written; nothing of it is left then
   */
  public BriefingManifest write(
      Path folder, PublishedMonth month, byte[] tasks, String by, String purpose)
      throws IOException {
    Briefing briefing =
        BriefingMaker.of(month, tasks.length == 0 ? List.of() : TaskFile.read(tasks));
    Map<String, byte[]> files = files(briefing, tasks);
    BriefingManifest manifest =
        new BriefingManifest(
            BriefingManifest.FORMAT,
            briefing.month().toString(),
            briefing.release(),
            briefing.releasedAt(),
            month.head().migration(),
            files.entrySet().stream()
                .map(
                    file ->
                        new BriefingManifest.File(
                            file.getKey(),
                            file.getValue().length,
                            DigestUtils.sha256Hex(file.getValue())))
                .toList());
    byte[] json = manifest.json();
    files.put(BriefingManifest.NAME, json);
    files.put(BriefingManifest.SIGNATURE, signature(json));
    files.put(BriefingManifest.SUMS, manifest.sums().getBytes(StandardCharsets.UTF_8));
    store(folder.toAbsolutePath(), files, entry(briefing, json, by, purpose));
    return manifest;
  }

  private static Map<String, byte[]> files(Briefing briefing, byte[] tasks) {
    Map<String, byte[]> files = new TreeMap<>();
    for (Rendering rendering : Rendering.all()) {
      files.put(
          "briefing-" + briefing.name() + "." + rendering.extension(), rendering.render(briefing));
    }
    files.put(
        "definitions.json",
        (JsonMapper.builder()
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(briefing.definitions())
                + "\n")
            .replace("\r\n", "\n")
            .getBytes(StandardCharsets.UTF_8));
    if (tasks.length > 0) {
      files.put("tasks.csv", tasks);
    }
    return files;
  }

  private ExportLog.Entry entry(Briefing briefing, byte[] json, String by, String purpose) {
    return new ExportLog.Entry(
        clock.instant().truncatedTo(ChronoUnit.SECONDS),
        by,
        "briefing-" + briefing.name(),
        purpose,
        briefing.tables().map(Table::rows).mapToLong(rows -> rows.size()).sum(),
        DigestUtils.sha256Hex(json));
  }

  private void store(Path target, Map<String, byte[]> files, ExportLog.Entry entry)
      throws IOException {
    Files.createDirectories(target.getParent());
    Path work = Files.createTempDirectory(target.getParent(), "briefing");
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Files.write(work.resolve(file.getKey()), file.getValue());
      }
      // Nobody has a briefing that is not in the log.
      new ExportLog(database).add(entry);
      Files.move(work, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      FileSystemUtils.deleteRecursively(work);
    }
  }

  private byte[] signature(byte[] content) {
    try {
      Signature signature = Signature.getInstance(key.getAlgorithm());
      signature.initSign(key);
      signature.update(content);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
