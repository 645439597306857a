package org.fengqiao.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.connectors.command.Check;
import org.fengqiao.connectors.feed.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the clerk of a department reads when a feed file is wrong. Each folder holds a feed file and
 * the exact text that {@code check} prints for it.
 */
class GoldenFindingsTest {

  private static final Path FOLDER = Path.of("src", "test", "resources", "findings");
  private static final Path WRITTEN = Path.of("target", "findings");
  private static final String EXPECTED = "expected.txt";
  private static final String BUNDLE = "org.fengqiao.connectors.feed.findings";
  private static final Pattern CODE = Pattern.compile("error (M\\d{3})|warning (M\\d{3})");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

  static List<Path> goldens() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void printsExactlyThisText(Path golden) throws IOException {
    Check check = Check.run(golden.toString());

    String printed = check.output().replace(FOLDER + "/", "");
    Path written = WRITTEN.resolve(golden.getFileName()).resolve(EXPECTED);
    Files.createDirectories(written.getParent());
    Files.writeString(written, printed);
    assertThat(printed)
        .as("When the new text is better, copy %s over the old one", written)
        .isEqualTo(Files.readString(golden.resolve(EXPECTED)));
  }

  @ParameterizedTest
  @EnumSource
  void everyCodeHasAGoldenFileThatBeginsWithItsName(FindingCode code) throws IOException {
    List<Path> ofCode =
        goldens().stream()
            .filter(folder -> folder.getFileName().toString().startsWith(code + "-"))
            .toList();

    assertThat(ofCode).isNotEmpty();
    for (Path folder : ofCode) {
      assertThat(codes(Files.readString(folder.resolve(EXPECTED)))).contains(code.name());
    }
  }

  @Test
  void aFileWithManyMistakesTellsThemAllAtOnce() throws IOException {
    Check check = Check.run(FOLDER.resolve("many-mistakes").toString());

    assertThat(codes(check.output()))
        .contains("M104", "M105", "M106", "M108", "M112", "M120", "M130", "M140");
    assertThat(check.output().lines().filter(line -> CODE.matcher(line).find()))
        .hasSizeGreaterThan(15);
  }

  @ParameterizedTest
  @EnumSource
  void everyCodeSaysWhatIsWrongAndWhatToDoInBothLanguages(FindingCode code) {
    ResourceBundle chinese = ResourceBundle.getBundle(BUNDLE, Locale.CHINESE);
    ResourceBundle english = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);

    for (String part : List.of(".message", ".remedy")) {
      String key = code + part;
      assertThat(english.getString(key)).doesNotMatch(".*\\p{IsHan}.*");
      // A text that is an argument alone gets its language from the argument.
      assertThat(chinese.getString(key)).matches(".*\\p{IsHan}.*|\\{\\d}");
      assertThat(placeholders(chinese.getString(key)))
          .isEqualTo(placeholders(english.getString(key)));
    }
  }

  @Test
  void theBundlesHaveTheSameKeysAndNoCodeThatNoCheckGives() {
    ResourceBundle chinese = ResourceBundle.getBundle(BUNDLE, Locale.CHINESE);
    ResourceBundle english = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);
    Set<String> codes =
        Arrays.stream(FindingCode.values()).map(Enum::name).collect(Collectors.toSet());

    assertThat(chinese.keySet()).isEqualTo(english.keySet());
    assertThat(english.keySet())
        .filteredOn(key -> key.matches("M\\d.*"))
        .allMatch(key -> codes.contains(key.substring(0, key.indexOf('.'))));
  }

  private static Set<String> codes(String printed) {
    return CODE.matcher(printed)
        .results()
        .map(result -> result.group().replaceFirst(".* ", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> placeholders(String text) {
    Matcher matcher = PLACEHOLDER.matcher(text);
    return matcher.results().map(result -> result.group()).collect(Collectors.toSet());
  }
}
