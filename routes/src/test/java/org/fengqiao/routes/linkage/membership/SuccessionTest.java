package org.fengqiao.routes.linkage.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.routes.linkage.membership.ComponentBuilder.record;
import static org.fengqiao.routes.linkage.membership.Disputes.dispute;

import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.fengqiao.routes.linkage.membership.Standing.Tenure;
import org.junit.jupiter.api.Test;

class SuccessionTest {

  private static final UUID FRESH = dispute(1_000);

  @Test
  void aNewRecordGivesItsIdToADisputeOfItsOwn() {
    Succession after = of(List.of(record(1, 1, Tenure.NEW)), List.of(), LongSet.of(1));

    assertThat(after.disputes()).containsExactly(Map.entry(1L, dispute(1)));
    assertThat(after.born()).isEmpty();
  }

  @Test
  void theOldestIdSurvivesAMergeAndTheOthersLeadToIt() {
    Succession after =
        of(
            List.of(member(1, 7), member(2, 5), member(3, 9), record(4, 4, Tenure.NEW)),
            List.of(),
            LongSet.of(1, 2, 3, 4));

    assertThat(after.disputes().values()).containsOnly(dispute(5));
    assertThat(after.redirects())
        .containsOnly(Map.entry(dispute(7), dispute(5)), Map.entry(dispute(9), dispute(5)));
  }

  @Test
  void inASplitTheIdStaysWithTheOldestRecordAndTheOtherPartIsNew() {
    Succession after =
        of(
            List.of(member(1, 1), member(2, 1), member(3, 1), member(4, 1)),
            List.of(),
            LongSet.of(2, 4),
            LongSet.of(1, 3));

    assertThat(after.disputes())
        .containsOnly(
            Map.entry(1L, dispute(1)), Map.entry(3L, dispute(1)),
            Map.entry(2L, FRESH), Map.entry(4L, FRESH));
    assertThat(after.born()).containsExactly(Map.entry(FRESH, dispute(1)));
    assertThat(after.redirects()).isEmpty();
  }

  @Test
  void whatWasMergedTakesItsIdBack() {
    List<Alias> merged =
        List.of(new Alias(dispute(2), dispute(1), 2), new Alias(dispute(3), dispute(2), 3));

    Succession after =
        of(
            List.of(member(1, 1), member(2, 1), member(3, 1)),
            merged,
            LongSet.of(1),
            LongSet.of(2, 3));

    assertThat(after.disputes())
        .containsOnly(
            Map.entry(1L, dispute(1)), Map.entry(2L, dispute(2)), Map.entry(3L, dispute(2)));
    assertThat(after.revived()).containsExactly(dispute(2));
    assertThat(after.born()).isEmpty();
    assertThat(after.redirects()).isEmpty();
  }

  @Test
  void anOldIdLeadsToWhereItsFirstRecordStands() {
    List<Alias> merged =
        List.of(new Alias(dispute(2), dispute(1), 2), new Alias(dispute(3), dispute(2), 3));

    Succession after =
        of(
            List.of(member(1, 1), member(2, 1), member(3, 1)),
            merged,
            LongSet.of(1, 3),
            LongSet.of(2));

    assertThat(after.revived()).containsExactly(dispute(2));
    assertThat(after.redirects()).containsExactly(Map.entry(dispute(3), dispute(1)));
  }

  @Test
  void aRecordThatMovesToAnotherDisputeLeavesItsIdBehind() {
    Succession after =
        of(
            List.of(member(1, 1), member(2, 1), member(3, 3)),
            List.of(),
            LongSet.of(1),
            LongSet.of(2, 3));

    assertThat(after.disputes())
        .containsOnly(
            Map.entry(1L, dispute(1)), Map.entry(2L, dispute(3)), Map.entry(3L, dispute(3)));
    assertThat(after.born()).isEmpty();
  }

  @Test
  void aRecordThatComesBackTakesNoIdFromThoseThatStayed() {
    Succession after =
        of(
            List.of(record(1, 1, Tenure.RETURNED), member(2, 1)),
            List.of(),
            LongSet.of(1),
            LongSet.of(2));

    assertThat(after.disputes()).containsOnly(Map.entry(1L, FRESH), Map.entry(2L, dispute(1)));
  }

  @Test
  void aRecordThatComesBackAloneFindsItsDisputeAgain() {
    Succession after = of(List.of(record(1, 1, Tenure.RETURNED)), List.of(), LongSet.of(1));

    assertThat(after.disputes()).containsExactly(Map.entry(1L, dispute(1)));
  }

  private static Standing member(long number, long dispute) {
    return record(number, dispute, Tenure.MEMBER);
  }

  private static Succession of(List<Standing> records, List<Alias> aliases, LongSet... parts) {
    AtomicLong ids = new AtomicLong(1_000);
    return Succession.of(
        records, List.of(parts), disputes -> aliases, () -> dispute(ids.getAndIncrement()));
  }
}
