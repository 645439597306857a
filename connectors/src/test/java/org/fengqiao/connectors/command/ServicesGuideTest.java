package org.fengqiao.connectors.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.fengqiao.connectors.Guide;
import org.fengqiao.connectors.capture.web.TestWeb;
import org.fengqiao.connectors.capture.web.TestWeb.Answer;
import org.fengqiao.connectors.feed.FeedReader;
import org.fengqiao.connectors.feed.FeedReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guide to services does what it says: its commands are run, its YAML is read. */
class ServicesGuideTest {

  private static final Guide GUIDE = Guide.of("services.md");
  private static final Pattern CODE = Pattern.compile("\\bC4\\d{2}\\b");
  private static final Pattern FROM = Pattern.compile("(?s)from:\n.*?(?=\nfields:)");
  private static final String COMMAND = "ops/hub ";
  private static final String ROW =
      "{\"tsbh\":\"T%d\",\"slsj\":\"2020-06-11 09:31\",\"xzqh\":\"310118\",\"gxsj\":1591839060000}";

  @TempDir private Path folder;

  static List<String> yaml() throws IOException {
    return GUIDE.blocks("yaml");
  }

  @ParameterizedTest
  @MethodSource("yaml")
  void everyFeedInTheGuidePassesEveryCheck(String block) throws IOException {
    String whole = yaml().getFirst();
    Path file = folder.resolve("feed.yaml");
    Files.writeString(
        file,
        block.startsWith("from:")
            ? FROM.matcher(whole).replaceFirst(java.util.regex.Matcher.quoteReplacement(block))
            : block);

    FeedReading reading = FeedReader.read(file);

    assertThat(reading.findings()).isEmpty();
    assertThat(reading.feed()).isNotNull();
  }

  @Test
  void everyExamplePasses() {
    Check check = Check.run("docs/examples");

    assertThat(check.output()).contains("errors 0, warnings 0");
    assertThat(check.exitCode()).isZero();
  }

  @Test
  void everyCommandOfTheGuideWorksOneAfterTheOther() throws IOException {
    Path feed = folder.resolve("departments/finance/service.yaml");
    Files.createDirectories(feed.getParent());
    Files.writeString(feed, yaml().getFirst());
    Path answer = folder.resolve("answer.json");
    Path password = Files.writeString(folder.resolve("password"), "geheim1");
    String two = ROW.formatted(1) + "," + ROW.formatted(2);
    Files.writeString(answer, "{\"code\":0,\"data\":{\"list\":[" + two + "]}}");
    List<String> commands = GUIDE.commands();

    assertThat(commands).hasSize(5).allMatch(command -> command.startsWith(COMMAND));
    try (TestWeb web =
        new TestWeb(
            question ->
                Answer.of(
                    "{\"code\":0,\"data\":{\"list\":[%s]}}"
                        .formatted(question.parameter("page").equals("1") ? two : "")))) {
      for (String command : commands) {
        Check run =
            Check.command(
                command
                    .substring(COMMAND.length())
                    .replace("https://10.1.2.3/api", web.url())
                    .replace("/data/answer.json", answer.toString())
                    .replace("/etc/hub/finance.password", password.toString())
                    .replace("departments/", folder + "/departments/")
                    .split(" "));

        assertThat(run.exitCode())
            .as(() -> command + "\n" + run.output() + run.complaint())
            .isZero();
        assertThat(run.output()).doesNotContain("geheim1");
      }
      assertThat(web.questions())
          .allMatch(question -> Integer.parseInt(question.parameter("size")) <= 100)
          .allMatch(question -> question.header("Authorization").startsWith("Basic "));
    }
  }

  @Test
  void everyCodeInTheGuideHasItsText() throws IOException {
    List<String> codes = GUIDE.codes(CODE);
    String texts =
        Files.readString(
            Path.of("src/main/resources/org/fengqiao/connectors/capture/problems.properties"));

    assertThat(codes).hasSizeGreaterThan(10).allMatch(code -> texts.contains("\n" + code + "="));
  }
}
