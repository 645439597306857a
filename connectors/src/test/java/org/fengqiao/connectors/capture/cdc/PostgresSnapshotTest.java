package org.fengqiao.connectors.capture.cdc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PostgresSnapshotTest {

  private static final long SECOND_ROUND = 1L << 32;

  @Test
  void showsWhatHasEndedAndNothingElse() {
    PostgresSnapshot snapshot = new PostgresSnapshot(100, Set.of(97L));

    assertThat(snapshot.shows(96)).isTrue();
    assertThat(snapshot.shows(97)).isFalse();
    assertThat(snapshot.shows(99)).isTrue();
    assertThat(snapshot.shows(100)).isFalse();
    assertThat(snapshot.shows(104)).isFalse();
  }

  @Test
  void knowsTransactionsWhoseNumbersHaveBegunAgainAtZero() {
    PostgresSnapshot snapshot =
        new PostgresSnapshot(SECOND_ROUND + 5, Set.of(SECOND_ROUND + 3, SECOND_ROUND - 2));

    assertThat(snapshot.shows(4)).isTrue();
    assertThat(snapshot.shows(3)).isFalse();
    assertThat(snapshot.shows(SECOND_ROUND - 1)).isTrue();
    assertThat(snapshot.shows(SECOND_ROUND - 2)).isFalse();
    assertThat(snapshot.shows(6)).isFalse();
  }
}
