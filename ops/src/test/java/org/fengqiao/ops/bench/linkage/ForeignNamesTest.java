package org.fengqiao.ops.bench.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fengqiao.connectors.feed.Similarity;
import org.fengqiao.routes.linkage.evaluation.Score;
import org.junit.jupiter.api.Test;

class ForeignNamesTest {

  private static final ForeignNames PEOPLE = new ForeignNames(30);

  @Test
  void mistypedNamesMeetBySimilarityAndNobodyElseDoes() {
    Score without = score(Similarity.NONE);
    Score with = score(Similarity.NAMES);

    assertThat(with.recall()).isGreaterThan(without.recall() + 0.02);
    assertThat(with.precision()).isGreaterThanOrEqualTo(without.precision());
  }

  private static Score score(Similarity similarity) {
    return DisputeLinkage.link(4_000, 7, PEOPLE, similarity, List.of()).quality().pairs().score();
  }

  @Test
  void whoeverHasOneNameHasOneForeignNameAndOrganisationsKeepTheirs() {
    ForeignNames sure = new ForeignNames(0);

    assertThat(sure.typed("张 伟", "a:1")).isEqualTo(sure.typed("张伟", "b:2")).matches("[a-z]{4,}");
    assertThat(sure.typed("张伟", "a:1")).isNotEqualTo(sure.typed("张芳", "a:1"));
    assertThat(sure.typed("上海甲乙有限公司", "a:1")).isEqualTo("上海甲乙有限公司");
    assertThat(ForeignNames.NONE.typed("张 伟", "a:1")).isEqualTo("张 伟");
    assertThat(new ForeignNames(100).typed("张伟", "a:1")).isNotEqualTo(sure.typed("张伟", "a:1"));
  }
}
