package org.fengqiao.routes.linkage.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fengqiao.routes.linkage.evidence.Comparison;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.routes.linkage.evidence.EvidenceBuilder;
import org.fengqiao.routes.linkage.evidence.Facets;
import org.fengqiao.routes.linkage.evidence.Frequencies;
import org.fengqiao.routes.linkage.evidence.Step;
import org.fengqiao.routes.linkage.evidence.TokenComparison;
import org.fengqiao.routes.linkage.grouping.Key;
import org.fengqiao.routes.linkage.grouping.Keys;
import org.fengqiao.routes.linkage.model.LinkageModel;
import org.fengqiao.routes.linkage.model.LinkageModel.Thresholds;
import org.junit.jupiter.api.Test;

/** What is learnt without labels is what a generator that knows the truth has put in. */
class TrainingTest {

  private static final Facets FACETS = Facets.of("a", "b", "c", "d");
  private static final int ENTITIES = 3_000;
  private static final double SLIP = 0.2;

  private final List<Comparison> comparisons =
      FACETS.names().stream()
          .<Comparison>map(
              name ->
                  new TokenComparison(
                      name, List.of(new Step.Shares("equal", name, false)), name, FACETS))
          .toList();
  private final Keys keys =
      new Keys(FACETS.names().stream().map(name -> new Key(List.of(name), FACETS)).toList(), 500);

  private LinkageModel learn(List<Evidence> records) {
    return new Training(comparisons, keys, Frequencies.none())
        .learn("test", new Thresholds(-2, 0, 0), records);
  }

  @Test
  void learnsHowOftenRecordsOfOneAgree() {
    LinkageModel model = learn(twoRecordsEach(new Random(7)));

    // Two copies agree when neither or (hardly ever) both slipped alike.
    double both = (1 - SLIP) * (1 - SLIP);
    assertThat(model.weights())
        .allSatisfy(weights -> assertThat(weights.m().get(2)).isCloseTo(both, within(0.06)))
        .allSatisfy(weights -> assertThat(weights.u().get(2)).isCloseTo(0.005, within(0.001)));
  }

  @Test
  void learnsHowRareTheyAre() {
    LinkageModel model = learn(twoRecordsEach(new Random(8)));

    double records = 2.0 * ENTITIES;
    double odds = ENTITIES / (records * (records - 1) / 2 - ENTITIES);
    assertThat(model.prior()).isCloseTo(Math.log(odds) / Math.log(2), within(0.4));
  }

  @Test
  void theSameRecordsGiveTheSameModel() {
    assertThat(learn(twoRecordsEach(new Random(9))))
        .isEqualTo(learn(twoRecordsEach(new Random(9))));
  }

  private static List<Evidence> twoRecordsEach(Random random) {
    List<Evidence> records = new ArrayList<>();
    for (int entity = 0; entity < ENTITIES; entity++) {
      int[] truth = random.ints(FACETS.count(), 1, 201).toArray();
      records.add(copy(truth, random));
      records.add(copy(truth, random));
    }
    return records;
  }

  private static Evidence copy(int[] truth, Random random) {
    EvidenceBuilder evidence = Evidence.with(FACETS);
    for (int facet = 0; facet < truth.length; facet++) {
      boolean slip = random.nextDouble() < SLIP;
      evidence.token(facet, Evidence.number(slip ? 1 + random.nextInt(200) : truth[facet]));
    }
    return evidence.build();
  }
}
