package org.fengqiao.ops.reconcile.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.ops.reconcile.compare.Counts;
import org.fengqiao.ops.reconcile.compare.Difference;
import org.fengqiao.ops.reconcile.compare.Difference.Kind;
import org.fengqiao.ops.reconcile.compare.Outcome;
import org.fengqiao.ops.reconcile.feed.FeedFile;
import org.fengqiao.ops.reconcile.feed.FeedFiles;
import org.fengqiao.ops.reconcile.reading.PublishedCodes;
import org.junit.jupiter.api.Test;

class RepairAdviceTest {

  private static final List<FeedFile> FEEDS =
      new FeedFiles(PublishedCodes.none()).in(Path.of("../../connectors/departments"));

  private static List<String> advice(String feed, Kind kind, String... keys) {
    FeedFile file = FEEDS.stream().filter(one -> one.name().equals(feed)).findFirst().orElseThrow();
    List<Difference> differences =
        Arrays.stream(keys)
            .map(key -> new Difference(kind, feed + ":" + key, List.of(), null))
            .toList();
    Counts counts = new Counts(0, 0, 0, 0, 0, 0, 0, Map.of());
    return RepairAdvice.of(
        new Outcome(
            file, new Outcome.Comparison.Compared(counts, Set.of(), 1, 0, 0, differences), null));
  }

  @Test
  void keysThatLieNearEachOtherAreOneRange() {
    assertThat(advice("justice.mediation", Kind.MISSING, "100", "9", "1099", "5000"))
        .containsExactly(
            "ops/hub feed snapshot justice.mediation --from 9 --to 1099 --reason reconcile",
            "ops/hub feed snapshot justice.mediation --from 5000 --to 5000 --reason reconcile");
  }

  @Test
  void aKeyWithShellCharactersIsQuoted() {
    assertThat(advice("justice.mediation", Kind.ALTERED, "a'b $(reboot)"))
        .containsExactly(
            "ops/hub feed snapshot justice.mediation --from 'a'\\''b $(reboot)'"
                + " --to 'a'\\''b $(reboot)' --reason reconcile");
  }

  @Test
  void aPolledTableIsReadAgainAsAWholeAndTheLimitOfThatIsSaid() {
    assertThat(advice("police.calls", Kind.MISSING, "20180110115346310103011591"))
        .first()
        .isEqualTo("ops/hub feed snapshot police.calls --reason reconcile");
    assertThat(advice("police.calls", Kind.MISSING, "20180110115346310103011591").getLast())
        .contains("remembers what it has told");
  }

  @Test
  void nothingIsPromisedForWhatIsTooMuch() {
    assertThat(advice("justice.mediation", Kind.PHANTOM, "7"))
        .singleElement()
        .asString()
        .contains("reading again removes no row");
  }
}
