package org.fengqiao.routes.linkage.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SampledPairsTest {

  @Test
  void aPairThatWasSeldomDrawnStandsForMany() {
    SampledPairs pairs = new SampledPairs();
    pairs.add(true, true, 0.1);
    pairs.add(true, false, 1);
    pairs.add(false, true, 0.2);
    pairs.add(false, false, 0.5);

    assertThat(pairs.score()).isEqualTo(new Score(10.0 / 11, 10.0 / 15));
    assertThat(pairs.drawn()).isEqualTo(4);
  }

  @Test
  void whereNothingWasDrawnNothingIsWrong() {
    assertThat(new SampledPairs().score()).isEqualTo(new Score(1, 1));
  }

  @Test
  void aPairThatCouldNotBeDrawnIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new SampledPairs().add(true, true, 0));
  }
}
