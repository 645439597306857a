package org.fengqiao.routes.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.routes.linkage.RecordBuilder.dispute;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClustersTest {

  @Test
  void theOlderDisputeKeepsItsIdFromEitherEnd() {
    Clusters clusters = new Clusters(Map.of());

    clusters.join(dispute(2), dispute(1));
    clusters.join(dispute(3), dispute(4));

    assertThat(clusters.find(dispute(2))).isEqualTo(dispute(1));
    assertThat(clusters.find(dispute(4))).isEqualTo(dispute(3));
    assertThat(clusters.find(dispute(9))).isEqualTo(dispute(9));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theOldestOfAllKeepsItsIdInWhateverOrderTheLinksAreFound(long seed) {
    Clusters clusters = new Clusters(Map.of());
    List<Long> links = new ArrayList<>(LongStream.range(1, Clusters.LARGEST).boxed().toList());
    Collections.shuffle(links, new Random(seed));

    links.forEach(number -> clusters.join(dispute(number), dispute(number + 1)));

    assertThat(LongStream.rangeClosed(1, Clusters.LARGEST).mapToObj(RecordBuilder::dispute))
        .allMatch(each -> clusters.find(each).equals(dispute(1)));
  }

  @Test
  void disputesOfFiftyRecordsTogetherAreJoined() {
    Clusters clusters = new Clusters(Map.of(dispute(1), 20, dispute(2), 30));

    assertThat(clusters.join(dispute(1), dispute(2))).isTrue();
  }

  @Test
  void disputesOfMoreThanFiftyRecordsTogetherStayAsTheyWere() {
    UUID one = dispute(1);
    UUID other = dispute(2);
    Clusters clusters = new Clusters(Map.of(one, 20, other, 31));

    assertThat(clusters.join(one, other)).isFalse();

    assertThat(clusters.find(one)).isEqualTo(one);
    assertThat(clusters.find(other)).isEqualTo(other);
    assertThat(clusters.join(other, dispute(3))).isTrue();
  }

  @Test
  void whatIsOneDisputeAlreadyIsNotCountedAgain() {
    Clusters clusters = new Clusters(Map.of(dispute(1), 25, dispute(2), 24));
    clusters.join(dispute(1), dispute(2));

    assertThat(clusters.join(dispute(2), dispute(1))).isTrue();

    assertThat(clusters.join(dispute(2), dispute(3))).isTrue();
    assertThat(clusters.join(dispute(1), dispute(4))).isFalse();
  }
}
