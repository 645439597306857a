package org.fengqiao.ops.reconcile.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.fengqiao.ops.reconcile.settings.SettingsException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The sealed report on disk. */
public final class ReportFile {

  private static final JsonMapper PRETTY = JsonMapper.builder().build();

  private ReportFile() {}

  /**
   * Writes the report of a run, whole or not at all.
   *
   * @param key seals it besides; null for none
   */
  public static void write(Path file, Run run, byte @Nullable [] key) throws IOException {
    Map<String, @Nullable Object> sealed = Seal.on(ReportTree.of(run), key);
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(
        unfinished,
        PRETTY.writerWithDefaultPrettyPrinter().writeValueAsString(sealed) + "\n",
        StandardCharsets.UTF_8);
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * How a report stands.
   *
   * @param holds whether nothing speaks against it
   * @param text for people
   */
  public record Check(boolean holds, String text) {}

  /**
   * Checks a report's seal.
   *
   * @param key the one that it was sealed with; null to check for damage only
   * @throws SettingsException when the file cannot be read
   */
  public static Check check(Path file, byte @Nullable [] key) {
    Seal.Verdict verdict = verdict(file, key);
    return new Check(
        verdict == Seal.Verdict.INTACT,
        Texts.of("seal." + verdict + (key == null ? ".unkeyed" : "")));
  }

  private static Seal.Verdict verdict(Path file, byte @Nullable [] key) {
    try {
      Map<String, @Nullable Object> report =
          PRETTY.readValue(Files.readString(file), new TypeReference<>() {});
      return Seal.check(report, key);
    } catch (IOException unreadable) {
      throw new SettingsException(Texts.of("report.unreadable", file));
    } catch (JacksonException broken) {
      return Seal.Verdict.BROKEN;
    }
  }
}
