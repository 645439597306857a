package org.fengqiao.connectors.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fengqiao.connectors.Guide;
import org.fengqiao.connectors.capture.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide to the quarantine does what it says: its commands are run in their order. */
class QuarantineGuideTest {

  private static final Guide GUIDE = Guide.of("quarantine.md");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
  private static final Pattern CODE = Pattern.compile("\\bQ\\d{3}\\b");

  @TempDir private Path folder;

  private final HikariDataSource store = (HikariDataSource) TestPostgres.edgeStore();

  private String[] words(String command) {
    return WORD.matcher(command)
        .results()
        .skip(1)
        .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
        .flatMap(
            word ->
                switch (word) {
                  case "/var/lib/fengqiao" ->
                      Stream.of(
                          folder.toString(),
                          "--store",
                          store.getJdbcUrl(),
                          "--store-user",
                          "postgres");
                  case "/media/justice/justice.p12" ->
                      Stream.of(folder.resolve("justice.p12").toString());
                  case "departments", "departments/justice/register.yaml" ->
                      Stream.of(folder.resolve(word).toString());
                  default -> Stream.of(word);
                })
        .toArray(String[]::new);
  }

  @Test
  void everyCommandOfTheGuideWorksOneAfterTheOther() throws Exception {
    MendedRegister.layDown(folder);
    MendedRegister.runFirstVersion(folder, store);
    MendedRegister.keep(folder, store);
    List<String> commands = GUIDE.commands();

    assertThat(commands).hasSize(12).allMatch(command -> command.startsWith("ops/hub "));
    for (String command : commands) {
      Check run = Check.command(words(command));

      // A row stays refused until it is corrected, which a replay says by its exit code.
      int expected = command.contains("replay --fingerprint") ? 1 : 0;
      assertThat(run.exitCode())
          .as(() -> command + "\n" + run.output() + run.complaint())
          .isEqualTo(expected);
    }
    assertThat(Check.command(words("ops/hub quarantine list --home /var/lib/fengqiao")).output())
        .contains("Nothing is in quarantine");
    assertThat(folder.resolve("departments/justice/register.yaml"))
        .content()
        .contains("version: 1");
  }

  @Test
  void everyQuestionOfTheGuideIsAnswered() throws Exception {
    try (Connection connection = store.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : GUIDE.blocks("sql")) {
        assertThat(statement.execute(sql)).isTrue();
      }
    }
  }

  @Test
  void everyCodeOfTheGuideHasItsText() throws IOException {
    String texts =
        Files.readString(
            Path.of("src/main/resources/org/fengqiao/connectors/capture/problems.properties"));

    assertThat(GUIDE.codes(CODE))
        .hasSizeGreaterThan(6)
        // The one that is said where no feed is known.
        .filteredOn(code -> !code.equals("Q001"))
        .allMatch(code -> texts.contains("\n" + code + "="));
  }

  @Test
  void theCommandsSpeakChineseFirst() {
    for (String command : List.of("list", "show", "correct", "approve", "replay")) {
      Check help = Check.command("quarantine", command, "--help");

      assertThat(help.output()).startsWith("用法 Usage: ops/hub quarantine " + command);
      assertThat(help.output()).containsPattern("\\p{IsHan}").doesNotContain("${");
    }
  }
}
