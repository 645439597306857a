package org.fengqiao.routes.linkage.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * A model as a file of JSON that a person can read, compare and keep in a repository. It holds
 * probabilities only, no token and no value.
 */
public final class ModelFile {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private static final ObjectWriter PRETTY = JSON.writerWithDefaultPrettyPrinter();

  private ModelFile() {}

  /** Writes a model. */
  public static void write(LinkageModel model, Path file) throws IOException {
    Files.writeString(file, text(model));
  }

  /** A model as the text of a file. */
  public static String text(LinkageModel model) {
    return PRETTY.writeValueAsString(model) + "\n";
  }

  /**
   * Reads a model.
   *
   * @throws IOException when there is no such file, or it is not a model
   */
  public static LinkageModel read(Path file) throws IOException {
    return parse(String.valueOf(file.getFileName()), Files.readString(file));
  }

  /**
   * Reads a model from the text of a file.
   *
   * @param name the file's, for the message when it is not a model
   * @throws IOException when it is not a model
   */
  public static LinkageModel parse(String name, String text) throws IOException {
    try {
      return JSON.readValue(text, LinkageModel.class);
    } catch (JacksonException e) {
      throw new IOException(
          "%s 不是链接模型 / %s is no linkage model: %s".formatted(name, name, e.getOriginalMessage()),
          e);
    }
  }
}
