package org.fengqiao.routes.linkage.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.routes.linkage.review.Answer.DIFFERENT;
import static org.fengqiao.routes.linkage.review.Answer.RELATED;
import static org.fengqiao.routes.linkage.review.Answer.SAME;
import static org.fengqiao.routes.linkage.review.Answer.UNKNOWN;

import java.util.List;
import org.junit.jupiter.api.Test;

class DeliberationTest {

  @Test
  void oneAnswerIsEnoughWhereOnePersonIsAsked() {
    assertThat(Deliberation.label(false, List.of())).isEmpty();
    assertThat(Deliberation.label(false, List.of(RELATED))).contains(RELATED);
  }

  @Test
  void twoMustAgreeWhereTwoAreAsked() {
    assertThat(Deliberation.label(true, List.of(SAME))).isEmpty();
    assertThat(Deliberation.label(true, List.of(SAME, SAME))).contains(SAME);
    assertThat(Deliberation.label(true, List.of(SAME, DIFFERENT))).isEmpty();
  }

  @Test
  void aThirdPersonDecidesBetweenTwo() {
    assertThat(Deliberation.label(true, List.of(SAME, DIFFERENT, DIFFERENT))).contains(DIFFERENT);
    assertThat(Deliberation.label(true, List.of(SAME, DIFFERENT, SAME))).contains(SAME);
  }

  @Test
  void whereThreeSayThreeThingsNobodyCanTell() {
    assertThat(Deliberation.label(true, List.of(SAME, DIFFERENT, RELATED))).contains(UNKNOWN);
  }
}
