package org.fengqiao.connectors.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fengqiao.connectors.Guide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Whoever needs a command finds it: in a guide, whose commands are run, and in the list of all. */
class CommandsAreExplainedTest {

  private static final Path GUIDES = Path.of("docs");
  private static final Path LIST = Path.of("..", "ops", "hub");

  /** Every command that does something itself, as it is typed. */
  static List<String> commands() {
    return leaves(Commands.line()).toList();
  }

  private static Stream<String> leaves(CommandLine line) {
    return line.getSubcommands().isEmpty()
        ? Stream.of(line.getCommandSpec().qualifiedName())
        : line.getSubcommands().values().stream().flatMap(CommandsAreExplainedTest::leaves);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aGuideShowsIt(String command) throws IOException {
    assertThat(shown()).anyMatch(line -> (line + " ").startsWith(command + " "));
  }

  private static List<String> shown() throws IOException {
    try (Stream<Path> files = Files.list(GUIDES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".md"))
          .flatMap(name -> Guide.of(name).commands().stream())
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theListOfAllCommandsNamesIt(String command) throws IOException {
    List<String> words = List.of(command.split(" "));
    String group = words.get(0) + " " + words.get(1) + " ";

    assertThat(Files.readAllLines(LIST).stream().filter(line -> line.startsWith(group)))
        .singleElement()
        .asString()
        .containsPattern("\\b" + Pattern.quote(words.getLast()) + "\\b");
  }
}
