package org.fengqiao.connectors.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code check} as a shell, an editor or a build server meets it. */
class CheckCommandTest {

  private static final Path FOLDER = Path.of("src", "test", "resources", "findings", "passes");
  private static final Path GOOD = FOLDER.resolve("feed.yaml");

  @TempDir private Path folder;

  @Test
  void aGoodFeedGivesExitCodeZeroAndSaysWhatPassed() {
    Check check = Check.run(GOOD.toString());

    assertThat(check.exitCode()).isZero();
    assertThat(check.output())
        .contains("文件 1，数据源通过 1，用例通过 1，错误 0，警告 0")
        .contains("files 1, feeds passed 1, cases passed 1, errors 0, warnings 0");
  }

  @Test
  void aWarningAloneGivesExitCodeZero() throws IOException {
    Check check = check(good().replace("ignore: [bz]\n", ""));

    assertThat(check.exitCode()).isZero();
    assertThat(check.output()).contains("M301").contains("\"bz\"").contains("warnings 1");
  }

  @Test
  void anErrorGivesExitCodeOne() throws IOException {
    Check check = check(good().replace("  key: [id]\n  columns", "  columns"));

    assertThat(check.exitCode()).isOne();
    assertThat(check.output()).contains("M106").contains("key \"key\" is missing");
  }

  @Test
  void aGoodFileDoesNotHideABadOne() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.yaml"), "feed: [\n");

    Check check = Check.run(GOOD.toString(), bad.toString());

    assertThat(check.exitCode()).isOne();
    assertThat(check.output()).contains("bad.yaml:").contains("feeds passed 1");
  }

  @Test
  void oneFileNamedTwiceIsOneFeed() {
    Check check = Check.run(GOOD.toString(), FOLDER.toString());

    assertThat(check.exitCode()).isZero();
    assertThat(check.output()).contains("files 1,");
  }

  @Test
  void jsonNamesPlaceCodeSeverityAndBothLanguages() throws IOException {
    Files.writeString(folder.resolve("feed.yaml"), good().replace("version: 1\n", "version: x\n"));

    Check check = Check.run("--format", "json", folder.toString());

    JsonNode findings = JsonMapper.shared().readTree(check.output());
    assertThat(check.exitCode()).isOne();
    assertThat(findings).hasSize(1);
    JsonNode finding = findings.get(0);
    assertThat(finding.propertyNames())
        .containsExactly("file", "line", "column", "code", "severity", "message", "remedy");
    assertThat(finding.get("file").asString()).endsWith("feed.yaml");
    assertThat(finding.get("line").asInt()).isEqualTo(2);
    assertThat(finding.get("column").asInt()).isEqualTo(10);
    assertThat(finding.get("code").asString()).isEqualTo("M108");
    assertThat(finding.get("severity").asString()).isEqualTo("ERROR");
    assertThat(finding.get("message").get("chinese").asString()).contains("格式");
    assertThat(finding.get("remedy").get("english").asString()).contains("1 … 999999");
  }

  @Test
  void jsonOfAGoodFeedIsAnEmptyList() {
    Check check = Check.run("--format=json", GOOD.toString());

    assertThat(check.exitCode()).isZero();
    assertThat(JsonMapper.shared().readTree(check.output())).isEmpty();
  }

  @Test
  void aMissingFileGivesExitCodeTwoAndItsName() {
    Check check = Check.run(folder.resolve("away.yaml").toString());

    assertThat(check.exitCode()).isEqualTo(2);
    assertThat(check.complaint()).contains("没有此文件或文件夹").contains("away.yaml");
    assertThat(check.output() + check.complaint()).doesNotContain("\tat ", "Exception");
  }

  @Test
  void aFolderWithoutFeedsIsNotCalledGood() {
    Check check = Check.run(folder.toString());

    assertThat(check.exitCode()).isEqualTo(2);
    assertThat(check.complaint()).contains("没有 .yaml 文件").contains("has no .yaml file");
  }

  @Test
  void anUnknownFormatGivesExitCodeTwo() {
    Check check = Check.run("--format", "xml", GOOD.toString());

    assertThat(check.exitCode()).isEqualTo(2);
    assertThat(check.complaint()).doesNotContain("\tat ");
  }

  @Test
  void aByteOrderMarkIsNoMistake() throws IOException {
    Check check = check("\uFEFF" + good());

    assertThat(check.output()).contains("errors 0, warnings 0");
  }

  @Test
  void aByteOrderMarkMovesNoColumn() throws IOException {
    Check check = check("\uFEFF" + good().replace("feed: justice.golden", "feed: Justice"));

    assertThat(check.output()).contains("feed.yaml:1:7 ");
  }

  @Test
  void linesOfWindowsAreLines() throws IOException {
    Check check = check(good().replace("\n", "\r\n"));

    assertThat(check.output()).contains("errors 0, warnings 0");
  }

  @Test
  void aFileOfAnotherEncodingIsRefusedWhole() throws IOException {
    Files.write(folder.resolve("feed.yaml"), good().getBytes(Charset.forName("GBK")));

    Check check = Check.run(folder.toString());

    assertThat(check.exitCode()).isOne();
    assertThat(check.output()).contains("M100").contains("UTF-8").contains("errors 1");
  }

  @Test
  void aFileOfMoreThan256KiBIsRefusedWithoutBeingRead() throws IOException {
    Check check = check(good() + "#".repeat(256 * 1024));

    assertThat(check.exitCode()).isOne();
    assertThat(check.output()).contains("M100").contains("larger than 256 KiB");
  }

  @Test
  void aBombOfAliasesDoesNotGoOff() throws IOException {
    String bomb =
        IntStream.range(1, 60)
            .mapToObj(i -> "a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1))
            .collect(Collectors.joining("", "a0: &a0 [x, x]\n", good()));

    Check check = check(bomb);

    assertThat(check.exitCode()).isOne();
    assertThat(check.output()).contains("M102").contains("&a1").doesNotContain("M105");
  }

  @Test
  void keysThatStandTwiceAreAllTold() throws IOException {
    Check check = check(good() + "version: 2\nfeed: justice.other\n");

    assertThat(check.exitCode()).isOne();
    assertThat(check.output()).contains("\"version\" stands twice", "\"feed\" stands twice");
  }

  static Stream<String> hostileFiles() {
    return Stream.of(
        "",
        "\0",
        "\uFEFF",
        "- - - -",
        "feed",
        "? [a]\n: b\n",
        "!!javax.script.ScriptEngineManager []",
        "[".repeat(5_000),
        "{".repeat(5_000),
        "- ".repeat(5_000) + "x",
        "a: b\n---\nc: d\n",
        "a: \"\\uD800\"\n",
        "a: 'unended",
        "\t- x",
        "%YAML 9.9\n---\na: b\n",
        "%TAG ! tag:x,2000:\n---\n!a b",
        "a: |9\n x",
        "{feed: {}, version: [], owner: {}, legal_basis: [], from: x, fields: [], references: {},"
            + " parties: x, deleted: x, exclude: x, ignore: {}, cases: {a: b}}",
        "from: {method: log, columns: {}, key: {}, children: {a: x, b: [], c: {parent: x}}}",
        "cases: [x, [], {given: x, expect: x}, {given: {a: {}}, expect_reject: x}]",
        "x: " + "字".repeat(80_000));
  }

  @ParameterizedTest
  @MethodSource("hostileFiles")
  void whateverStandsInAFileIsAnsweredWithFindings(String content) throws IOException {
    Check check = check(content);

    assertThat(check.exitCode()).isOne();
    assertThat(check.output()).containsPattern("feed\\.yaml:\\d+:\\d+ 错误 M\\d{3}");
    assertThat(check.output() + check.complaint()).doesNotContain("\tat ", "Exception");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void aFeedCutOffOrScrambledAnywhereIsAnsweredWithFindings(int seed) throws IOException {
    Random random = new Random(seed);
    String good = good();
    for (int i = 0; i < 60; i++) {
      int at = random.nextInt(good.length());
      int length = random.nextInt(12);
      String scrambled =
          good.substring(0, at)
              + good.charAt(random.nextInt(good.length()))
              + good.substring(Math.min(good.length(), at + length));

      Check check = check(random.nextBoolean() ? scrambled : good.substring(0, at));

      assertThat(check.exitCode()).isBetween(0, 1);
      assertThat(check.complaint()).isEmpty();
    }
  }

  private Check check(String content) throws IOException {
    Files.write(folder.resolve("feed.yaml"), content.getBytes(StandardCharsets.UTF_8));
    return Check.run(folder.toString());
  }

  private static String good() throws IOException {
    return Files.readString(GOOD);
  }
}
