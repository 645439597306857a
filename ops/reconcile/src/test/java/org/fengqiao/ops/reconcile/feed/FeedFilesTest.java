package org.fengqiao.ops.reconcile.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fengqiao.ops.reconcile.reading.PublishedCodes;
import org.junit.jupiter.api.Test;

/** The feed files of the product itself, read by other code than the edge's. */
class FeedFilesTest {

  private static final List<FeedFile> FEEDS =
      new FeedFiles(PublishedCodes.in(Path.of("../../schemas/src/main/resources/codes")))
          .in(Path.of("../../connectors/departments"));

  private static FeedFile feed(String name) {
    return FEEDS.stream().filter(feed -> feed.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void everyFeedIsReadWithItsSource() {
    assertThat(FEEDS).hasSizeGreaterThanOrEqualTo(6);
    assertThat(feed("petition.items").source())
        .isEqualTo(
            new Source(
                "log",
                "petition-register",
                "petition.petition",
                List.of("petition_id"),
                new Source.Files("", "", "", "", 1, "")));
  }

  @Test
  void nothingIsAskedForThatTellsOfAPerson() {
    assertThat(feed("justice.mediation").columns())
        .containsExactlyInAnyOrder(
            "id", "jflb", "fsddqh", "fsrq", "slrq", "jarq", "sjrs", "saje", "zt", "tjjg", "jhyj",
            "sfbj", "scbz");
  }

  @Test
  void fieldsFromChildTablesAreLeftOut() {
    assertThat(feed("police.calls").notCompared())
        .containsExactlyInAnyOrder(
            Field.DISPUTE_TYPE, Field.CLOSED_AT, Field.STATUS, Field.OUTCOME);
    assertThat(feed("justice.mediation").notCompared()).isEmpty();
  }

  @Test
  void theExampleOfTheFeedFileReadsAsItSays() {
    FeedFile justice = feed("justice.mediation");
    Map<String, Object> row =
        Map.ofEntries(
            Map.entry("id", 7),
            Map.entry("jflb", "1"),
            Map.entry("fsddqh", "310118000000"),
            Map.entry("slrq", "2019年3月5日"),
            Map.entry("sjrs", "10余人"),
            Map.entry("saje", "2.5万"),
            Map.entry("jhyj", "2"),
            Map.entry("zt", "40"),
            Map.entry("sfbj", "是"));

    Content content = justice.content(row);

    assertThat(justice.fate(row)).isEqualTo(Fate.LIVE);
    assertThat(content.undecided()).isZero();
    assertThat(content.value(Field.DISPUTE_TYPE)).isEqualTo("02");
    assertThat(content.value(Field.DIVISION)).isEqualTo("310118");
    assertThat(content.value(Field.PARTY_COUNT)).isEqualTo("10");
    assertThat(content.value(Field.AMOUNT)).isEqualTo("2500000");
    assertThat(content.value(Field.STATUS)).isEqualTo("IN_PROGRESS");
    assertThat(content.value(Field.ESCALATION)).isEqualTo("ORANGE");
    assertThat(content.value(Field.BORDER)).isEqualTo("true");
    assertThat(content.value(Field.OUTCOME)).isEqualTo("OPEN");
  }

  @Test
  void rulesThatKeepRowsOutAreFollowed() {
    assertThat(feed("police.calls").fate(Map.of("bjlbdm", 4))).isEqualTo(Fate.LIVE);
    assertThat(feed("police.calls").fate(Map.of("bjlbdm", 5))).isEqualTo(Fate.EXCLUDED);
    assertThat(feed("petition.items").fate(Map.of("xfmddm", "03"))).isEqualTo(Fate.EXCLUDED);
    assertThat(feed("justice.mediation").fate(Map.of("scbz", "1"))).isEqualTo(Fate.DELETED);
  }
}
