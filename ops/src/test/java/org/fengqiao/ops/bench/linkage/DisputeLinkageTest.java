package org.fengqiao.ops.bench.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengqiao.ops.demo.world.Trap;
import org.fengqiao.routes.linkage.evaluation.Score;
import org.junit.jupiter.api.Test;

class DisputeLinkageTest {

  @Test
  void disputesOfTheWorldAreFoundAndTheOrderOfArrivalDoesNotMatter() {
    DisputeLinkage.Outcome outcome = DisputeLinkage.link(4_000, 7);

    Score score = outcome.quality().pairs().score();
    // Of 100,000 disputes it is to be 0.9995; so few have hardly any that look alike.
    assertThat(score.precision()).isGreaterThanOrEqualTo(0.999);
    assertThat(score.recall()).isGreaterThanOrEqualTo(0.95);
    assertThat(outcome.isOrderIrrelevant()).isTrue();
    assertThat(outcome.live()).hasSize(3);
    assertThat(outcome.byDepartments()).containsKey("JUSTICE + POLICE");
    assertThat(outcome.traps()).hasSize(Trap.Kind.values().length);
    assertThat(outcome.traps().values())
        .allSatisfy(trapped -> assertThat(trapped.merged()).isLessThan(trapped.pairs()));
    assertThat(outcome.largest().values())
        .allSatisfy(
            largest ->
                assertThat(largest).isLessThanOrEqualTo(3 * outcome.quality().largestTrue()));
  }
}
