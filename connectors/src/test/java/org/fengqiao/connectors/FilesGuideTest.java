package org.fengqiao.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fengqiao.connectors.feed.FeedReader;
import org.fengqiao.connectors.feed.FeedReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guide to drop folders says what is so. */
class FilesGuideTest {

  private static final Guide GUIDE = Guide.of("files.md");
  private static final Pattern RULE = Pattern.compile("\\bF\\d{3}\\b");
  private static final String REST_OF_A_FEED =
      """
      feed: court.guide
      version: 1
      owner: 法院信息中心 <it@court.example>
      legal_basis: { statute: 民事诉讼法 125 条, purpose: dispute-mediation-coordination, retention: P3Y }
      fields:
        disputeType: { value: "0201" }
        division: { value: "310118" }
        acceptedAt: { take: 受理日期, parse: date, if_bad: reject, if_missing: reject }
        status: { value: REGISTERED }
        outcome: { value: OPEN }
        escalation: { value: NONE }
        borderFlag: { value: "false" }
      references: []
      parties: []
      cases:
        - given: { 编号: "1", 受理日期: "2020-05-08" }
          expect: { acceptedAt: 2020-05-08 }
      """;

  @TempDir Path folder;

  static List<String> blocks() throws IOException {
    return GUIDE.blocks("yaml");
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void everyFeedInTheGuidePassesEveryCheck(String block) throws IOException {
    Path file = folder.resolve("feed.yaml");
    Files.writeString(file, block.startsWith("from:") ? REST_OF_A_FEED + block : block);

    FeedReading reading = FeedReader.read(file);

    assertThat(reading.findings()).isEmpty();
    assertThat(reading.feed()).isNotNull();
  }

  @Test
  void everyRuleInTheGuideHasItsText() throws IOException {
    List<String> rules = GUIDE.codes(RULE);
    String texts =
        Files.readString(
            Path.of("src/main/resources/org/fengqiao/connectors/capture/problems.properties"));

    assertThat(rules).hasSizeGreaterThan(10).allMatch(rule -> texts.contains("\n" + rule + "="));
  }

  @Test
  void everyKeyOfADropFolderIsInTheGuide() throws IOException {
    String guide = GUIDE.text();

    assertThat(
            Stream.of(
                "pattern",
                "format",
                "charset",
                "separator",
                "record",
                "children",
                "sheet",
                "header",
                "changed",
                "done",
                "receipts"))
        .allMatch(key -> guide.contains("\n| `" + key + "` |"));
  }
}
