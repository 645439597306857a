package org.fengqiao.routes.linkage.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fengqiao.routes.linkage.model.LevelWeights;
import org.fengqiao.routes.linkage.model.LinkageModel;
import org.fengqiao.routes.linkage.model.LinkageModel.Thresholds;
import org.junit.jupiter.api.Test;

class LessonTest {

  private static final Thresholds THRESHOLDS = new Thresholds(-2, 0, 0);

  /** Strangers differ nine times in ten, agree in part one time in ten, in full never. */
  private static final List<Double> STRANGERS = List.of(0.0, 0.9, 0.1, 1e-6);

  private final LinkageModel delivered = model("delivered", List.of(0.0, 0.1, 0.1, 0.8), 1e-4);

  @Test
  void aLevelThatNoPairShowsKeepsTheOtherModelsWeight() {
    Lesson lesson = lesson(List.of(5.0, 150.0, 150.0, 3.0));

    LevelWeights filled = lesson.filledFrom(delivered).weights().getFirst();

    assertThat(lesson.isShown(0, 3)).isFalse();
    assertThat(filled.bits(3)).isCloseTo(delivered.weights().getFirst().bits(3), within(1e-9));
    assertThat(filled.m().get(3)).as("20 of 303 could go unseen").isLessThan(0.07);
    assertThat(filled.bits(2)).isEqualTo(lesson.model().weights().getFirst().bits(2));
    assertThat(lesson.filledFrom(delivered).version()).isEqualTo("own");
  }

  @Test
  void thatPairsOfOneDisputeNeverDifferIsLearntThoughNoneShowsIt() {
    Lesson lesson = lesson(List.of(5.0, 0.0, 150.0, 150.0));

    assertThat(lesson.isShown(0, 1)).as("strangers would have").isTrue();
    assertThat(lesson.isShown(0, 3)).isTrue();
  }

  @Test
  void ofFewPairsNothingIsBelieved() {
    Lesson lesson = lesson(List.of(900.0, 4.0, 4.0, 4.0));

    assertThat(lesson.filledFrom(delivered).weights()).isEqualTo(delivered.weights());
  }

  @Test
  void ofAComparisonThatTheOtherModelDoesNotKnowTheOwnIsKept() {
    Lesson lesson = lesson(List.of(900.0, 4.0, 4.0, 4.0));
    LinkageModel other = new LinkageModel("other", -10, THRESHOLDS, List.of());

    assertThat(lesson.filledFrom(other).weights()).isEqualTo(lesson.model().weights());
  }

  private static Lesson lesson(List<Double> pairs) {
    return new Lesson(model("own", List.of(0.0, 0.3, 0.3, 0.4), 1e-6), List.of(pairs));
  }

  private static LinkageModel model(String version, List<Double> m, double full) {
    List<Double> u = List.of(0.0, STRANGERS.get(1), STRANGERS.get(2), full);
    return new LinkageModel(version, -10, THRESHOLDS, List.of(new LevelWeights("any", m, u)));
  }
}
