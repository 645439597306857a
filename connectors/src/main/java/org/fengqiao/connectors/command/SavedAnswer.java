package org.fengqiao.connectors.command;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fengqiao.connectors.capture.web.AnswerSurvey;
import org.jspecify.annotations.Nullable;

/** A service's answer that somebody has saved as a sample. */
final class SavedAnswer {

  private static final String ENDING = ".json";
  private static final long LARGEST = 32L << 20;
  private static final int SAMPLE_ROWS = 1000;

  private SavedAnswer() {}

  /** Whether a file's name says that it is one. */
  static boolean is(Path file) {
    return file.getFileName().toString().endsWith(ENDING);
  }

  /** Its first rows; empty when it is too large or no such answer. */
  static Optional<AnswerSurvey.Sample> read(Path file, Charset charset, @Nullable String rows)
      throws IOException {
    return Files.size(file) > LARGEST
        ? Optional.empty()
        : AnswerSurvey.of(Files.readString(file, charset), rows, SAMPLE_ROWS);
  }
}
