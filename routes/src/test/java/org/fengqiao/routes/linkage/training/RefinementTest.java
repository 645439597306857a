package org.fengqiao.routes.linkage.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import it.unimi.dsi.fastutil.longs.Long2DoubleOpenHashMap;
import java.util.List;
import org.fengqiao.routes.linkage.evidence.Comparison;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.routes.linkage.evidence.Frequencies;
import org.fengqiao.routes.linkage.model.LevelWeights;
import org.junit.jupiter.api.Test;

class RefinementTest {

  private static final int DIFFERS = 1;
  private static final int AGREES = 2;

  private record Told(String name, int nearness) implements Comparison {
    @Override
    public List<String> levels() {
      return List.of("silent", "differs", "agrees");
    }

    @Override
    public List<String> facets() {
      return List.of(name);
    }

    @Override
    public int nearness(int level) {
      return level == AGREES ? nearness : 0;
    }

    @Override
    public long compare(Evidence one, Evidence other, Frequencies frequencies) {
      throw new IllegalStateException("patterns are given");
    }
  }

  private static long pattern(int number, int mobile, int county) {
    return number | (long) mobile << 4 | (long) county << 8;
  }

  @Test
  void thatAHouseholdLivesInOneCountyIsLearntFromThoseWhoAreNotOneDispute() {
    Long2DoubleOpenHashMap patterns = new Long2DoubleOpenHashMap();
    patterns.put(pattern(AGREES, AGREES, AGREES), 900);
    patterns.put(pattern(AGREES, DIFFERS, AGREES), 100);
    patterns.put(pattern(DIFFERS, AGREES, AGREES), 950);
    patterns.put(pattern(DIFFERS, AGREES, DIFFERS), 50);
    List<LevelWeights> begin =
        List.of(
            weights("number", 0.99, 1e-8),
            weights("mobile", 0.9, 1e-6),
            weights("county", 0.99, 0.1));

    Refinement.Learnt learnt =
        new Refinement(
                List.of(new Told("number", 0), new Told("mobile", 2), new Told("county", 0)),
                begin,
                1e9)
            .learn(patterns, -20);

    LevelWeights county = learnt.weights().get(2);
    assertThat(county.u().get(AGREES)).isEqualTo(0.1);
    assertThat(county.near().get(1).get(AGREES)).isCloseTo(0.92, within(0.03));
    assertThat(learnt.weights().get(1).u().get(AGREES)).isCloseTo(1e-6, within(1e-7));
    assertThat(learnt.prior()).isCloseTo(Math.log(1_000 / 1e9) / Math.log(2), within(0.1));
  }

  private static LevelWeights weights(String name, double m, double u) {
    return new LevelWeights(name, List.of(0.0, 1 - m, m), List.of(0.0, 1 - u, u));
  }
}
