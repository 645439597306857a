package org.fengqiao.routes.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fengqiao.routes.linkage.RulingTable.StandingRuling;
import org.fengqiao.routes.linkage.membership.RecordPair;
import org.junit.jupiter.api.Test;

class RulingConflictTest {

  private static final RulingConflict CHAIN =
      new RulingConflict(
          List.of(
              must(1, 10, 11),
              must(2, 11, 12),
              must(3, 20, 21),
              cannot(4, 12, 30),
              must(5, 40, 41)));

  @Test
  void whatMustBeOneOverOthersCannotBeApart() {
    assertThat(CHAIN.with(Verdict.CANNOT_LINK, RecordPair.of(10, 12))).containsExactly(1L, 2L);
  }

  @Test
  void whatCannotBeOneMustNotBeJoinedOverOthers() {
    assertThat(CHAIN.with(Verdict.MUST_LINK, RecordPair.of(30, 10))).containsExactly(4L);
    assertThat(CHAIN.with(Verdict.MUST_LINK, RecordPair.of(20, 41))).isEmpty();
  }

  @Test
  void whatNoRulingJoinsMayBeRuledApart() {
    assertThat(CHAIN.with(Verdict.CANNOT_LINK, RecordPair.of(10, 20))).isEmpty();
  }

  private static StandingRuling must(long id, long one, long other) {
    return new StandingRuling(id, Verdict.MUST_LINK, RecordPair.of(one, other));
  }

  private static StandingRuling cannot(long id, long one, long other) {
    return new StandingRuling(id, Verdict.CANNOT_LINK, RecordPair.of(one, other));
  }
}
