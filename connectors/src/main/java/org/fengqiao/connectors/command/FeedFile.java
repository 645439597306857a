package org.fengqiao.connectors.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fengqiao.connectors.feed.Feed;
import org.fengqiao.connectors.feed.FeedReader;
import org.fengqiao.connectors.feed.FeedReading;
import org.fengqiao.connectors.feed.Finding.Severity;
import org.fengqiao.connectors.feed.FindingText;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The feed file that a command is about. */
final class FeedFile {

  private FeedFile() {}

  /** The feed; empty, and its errors printed, when it has any. */
  static Optional<Feed> read(Path file, CommandLine line) {
    if (!Files.isRegularFile(file)) {
      throw new ParameterException(line, Texts.of("refused.file", file));
    }
    FeedReading reading = FeedReader.read(file);
    PrintWriter err = line.getErr();
    reading.findings().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .forEach(finding -> err.println(FindingText.of(finding)));
    err.flush();
    return Optional.ofNullable(reading.feed());
  }
}
