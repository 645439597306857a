package org.fengqiao.routes.linkage.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes a report as JSON, too, when that is asked for. */
final class JsonOption {

  private static final ObjectWriter JSON =
      JsonMapper.builder().build().writerWithDefaultPrettyPrinter();

  @Mixin private final OutputFile output = new OutputFile();

  @Option(names = "--json", paramLabel = "FILE", descriptionKey = "json")
  private @Nullable Path file;

  /** Writes a report; says why it is not written, or null. */
  @Nullable String write(Object report) {
    return file == null ? null : output.write(file, JSON.writeValueAsString(report) + "\n");
  }
}
