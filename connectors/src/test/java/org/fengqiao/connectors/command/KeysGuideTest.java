package org.fengqiao.connectors.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.connectors.Guide;
import org.fengqiao.connectors.keys.KeyFolder;
import org.fengqiao.connectors.token.TokenEpochs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The guide does what it says: its commands are run in their order, its lists of epochs are read.
 */
class KeysGuideTest {

  private static final Guide GUIDE = Guide.of("keys.md");
  private static final String COMMAND = "ops/hub ";
  private static final String TOOL = "keytool ";

  @TempDir private Path home;

  static List<String> epochs() throws IOException {
    return GUIDE.blocks("epochs");
  }

  @ParameterizedTest
  @MethodSource("epochs")
  void everyListOfEpochsIsUnderstood(String lines) {
    KeyFolder folder = new KeyFolder(home);
    folder.replace(TokenEpochs.FILE, lines.getBytes(StandardCharsets.UTF_8));

    assertThatCode(() -> TokenEpochs.read(folder)).doesNotThrowAnyException();
  }

  @Test
  void everyCommandOfTheGuideWorksOneAfterTheOther() throws Exception {
    Files.createDirectories(home.resolve("media"));
    Files.createDirectories(home.resolve("keys"));
    for (String store : List.of("media/justice.p12", "keys/token.p12")) {
      Files.writeString(home.resolve(store + ".password"), "a password");
    }
    List<String> commands = GUIDE.commands();

    assertThat(commands).hasSize(7);
    for (String command : commands) {
      String here =
          command
              .replace("data/shanghai/keys", home.resolve("keys").toString())
              .replace("/media/justice", home.resolve("media").toString())
              .replace("2028-01-01", LocalDate.now().plusDays(400).toString());
      if (command.startsWith(TOOL)) {
        run(here);
      } else {
        assertThat(command).startsWith(COMMAND);
        Check run = Check.command(here.substring(COMMAND.length()).split(" "));
        assertThat(run.exitCode())
            .as(() -> command + "\n" + run.output() + run.complaint())
            .isZero();
      }
    }
    assertThat(home.resolve("keys/token.epochs")).content().contains("3 SM3");
  }

  private static void run(String command) throws Exception {
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.set(0, Path.of(System.getProperty("java.home"), "bin", words.getFirst()).toString());
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
  }

  @Test
  void theCommandLineSpeaksChineseFirst() {
    for (String command : List.of("init", "rotate", "department", "show")) {
      Check help = Check.command("keys", command, "--help");

      assertThat(help.exitCode()).isZero();
      assertThat(help.output().lines().findFirst().orElseThrow())
          .startsWith("用法 Usage: ops/hub keys " + command);
      assertThat(help.output()).containsPattern("\\p{IsHan}").doesNotContain("${");
    }
  }
}
