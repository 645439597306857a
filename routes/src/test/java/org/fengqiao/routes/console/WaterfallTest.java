package org.fengqiao.routes.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import org.fengqiao.routes.console.Waterfall.Bar;
import org.fengqiao.routes.linkage.LinkExplanation;
import org.fengqiao.routes.linkage.LinkExplanation.Step;
import org.junit.jupiter.api.Test;

class WaterfallTest {

  @Test
  void eachBarBeginsWhereTheOneBeforeEndedAndTheLastIsTheSum() {
    Waterfall picture = waterfall(7, new Step("prior", "", -17), new Step("parties", "x", 24));

    Bar prior = picture.bars().get(0);
    Bar parties = picture.bars().get(1);
    Bar sum = picture.bars().get(2);
    assertThat(prior.x() + prior.width()).isCloseTo(picture.zero(), within(1));
    assertThat(parties.x()).isEqualTo(prior.x());
    assertThat(sum.x()).isEqualTo(picture.zero());
    assertThat(sum.x() + sum.width()).isCloseTo(parties.x() + parties.width(), within(1));
    assertThat(picture.bars()).extracting(Bar::role).containsExactly("against", "in-favour", "sum");
  }

  @Test
  void nothingStandsOutOfThePicture() {
    for (Waterfall picture : List.of(waterfall(61), waterfall(-3, new Step("prior", "", -44)))) {
      assertThat(picture.bars())
          .allSatisfy(
              bar -> {
                assertThat(bar.x()).isNotNegative();
                assertThat(bar.x() + bar.width()).isLessThanOrEqualTo(picture.width() + 1);
              });
    }
  }

  private static Waterfall waterfall(double weight, Step... steps) {
    return Waterfall.of(
        new LinkExplanation("a:1", "b:2", "RELATED", weight, "m", Instant.EPOCH, List.of(steps)));
  }
}
