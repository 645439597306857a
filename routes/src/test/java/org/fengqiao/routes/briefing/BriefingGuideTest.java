package org.fengqiao.routes.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** Whoever follows the guide from top to bottom meets no command that fails. */
class BriefingGuideTest extends BriefingDesk {

  private static final Pattern BLOCK = Pattern.compile("```(sh|csv)\n(.*?)```", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @Test
  void everyCommandOfTheGuideWorks() throws IOException, InterruptedException {
    FileSystemUtils.deleteRecursively(folder.resolve("keys"));
    List<MatchResult> blocks =
        BLOCK.matcher(Files.readString(Path.of("docs", "briefing.md"))).results().toList();
    Files.writeString(
        folder.resolve("tasks.csv"),
        blocks.stream()
            .filter(block -> block.group(1).equals("csv"))
            .findFirst()
            .orElseThrow()
            .group(2));

    List<String> commands =
        blocks.stream()
            .filter(block -> block.group(1).equals("sh"))
            .flatMap(block -> block.group(2).lines())
            .toList();

    assertThat(commands).hasSizeGreaterThan(7);
    for (String command : commands) {
      run(command);
    }
  }

  private void run(String command) throws IOException, InterruptedException {
    if (command.startsWith("ops/hub briefing ")) {
      assertThat(briefing(words(command)))
          .as(command)
          .doesNotContain("Usage", "Cannot", "no such", "Not what was signed");
    } else {
      Process process =
          new ProcessBuilder("bash", "-c", command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .start();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(command + ": " + printed).isZero();
    }
  }

  /** The words of a command, its paths below this test's folder. */
  private String[] words(String command) {
    Stream<String> words =
        WORD.matcher(command.substring("ops/hub briefing ".length()))
            .results()
            .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
            .map(
                word ->
                    word.matches("(out|keys)(/.*)?|tasks.csv")
                        ? folder.resolve(word).toString()
                        : word);
    List<String> all = new ArrayList<>(words.toList());
    if (List.of("make", "list").contains(all.getFirst())) {
      all.addAll(List.of("--home", home.toString()));
    }
    return all.toArray(String[]::new);
  }
}
