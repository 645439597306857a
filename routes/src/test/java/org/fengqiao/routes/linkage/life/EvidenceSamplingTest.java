package org.fengqiao.routes.linkage.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.routes.linkage.evidence.Facets;
import org.junit.jupiter.api.Test;

class EvidenceSamplingTest {

  private static final Evidence NOTHING = Evidence.with(Facets.of("any")).build();

  @Test
  void keepsTheSameRecordsWhicheverOrderTheyComeIn() {
    List<Integer> order = new ArrayList<>(IntStream.range(0, 500).boxed().toList());
    List<String> inOrder = keys(order, 1);
    Collections.shuffle(order, new Random(3));

    assertThat(keys(order, 1)).isEqualTo(inOrder).hasSize(40).isSorted();
    assertThat(keys(order, 2)).isNotEqualTo(inOrder);
  }

  @Test
  void keepsAllWhereTheyAreFew() {
    EvidenceSample sample = sample(List.of(2, 1), 1);

    assertThat(sample.records()).hasSize(2);
    assertThat(sample.all()).isEqualTo(2);
  }

  private static List<String> keys(List<Integer> order, int seed) {
    EvidenceSample sample = sample(order, seed);
    assertThat(sample.all()).isEqualTo(order.size());
    return sample.records().stream().map(SampledRecord::key).toList();
  }

  private static EvidenceSample sample(List<Integer> order, int seed) {
    EvidenceSampling sampling = new EvidenceSampling(40, seed);
    order.forEach(each -> sampling.add(new SampledRecord("a:" + each, null, NOTHING)));
    return sampling.sample();
  }
}
