package org.fengqiao.connectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A guide of this module, whose blocks and codes tests hold it to.
 *
 * @param text all of it
 */
public record Guide(String text) {

  private static final Pattern BLOCK = Pattern.compile(" *```(\\w+)\n(.*?)```", Pattern.DOTALL);

  /** The guide of that name in the folder docs. */
  public static Guide of(String name) {
    try {
      return new Guide(Files.readString(Path.of("docs", name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The blocks of a language, in order. */
  public List<String> blocks(String language) {
    return BLOCK
        .matcher(text)
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2))
        .toList();
  }

  /** The commands of all shell blocks, in order. */
  public List<String> commands() {
    return blocks("sh").stream()
        .flatMap(String::lines)
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** The different codes that a pattern finds, in order. */
  public List<String> codes(Pattern code) {
    return code.matcher(text).results().map(MatchResult::group).distinct().toList();
  }
}
