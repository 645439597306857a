package org.fengqiao.routes.linkage.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.fengqiao.routes.linkage.review.Opinion.Effect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type is brought into one form, or refused. */
class OpinionTest {

  @Test
  void onePersonHasOneNameHoweverItIsWritten() {
    assertThat(new Reviewer("李\u3000\u3000伟").name()).isEqualTo("李 伟");
    assertThat(new Reviewer(" Li \n Wei ").name()).isEqualTo("Li Wei");
    assertThat(new Reviewer("Li Wei").is("li wei")).isTrue();
    assertThat(new Reviewer("Li Wei")).isEqualTo(new Reviewer("Li Wei"));
    assertThat(new Reviewer("Li Wei").is("Li Wen")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a\0b", "a\u202Eb", "a\uD800b", "a\u200Bb", "a\uE000b"})
  void aNameThatNobodyCanReadIsRefused(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Reviewer(name));
  }

  @Test
  void longTextsAreRefused() {
    assertThat(new Reviewer("李".repeat(Reviewer.MOST)).name()).hasSize(Reviewer.MOST);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Reviewer("李".repeat(Reviewer.MOST + 1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> opinion(Answer.SAME, "x".repeat(Opinion.MOST + 1), Effect.LABEL));
  }

  @Test
  void aRulingNeedsAReasonAndAnAnswerThatTells() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> opinion(Answer.SAME, " ", Effect.LABEL_AND_RULING));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> opinion(Answer.UNKNOWN, "why", Effect.LABEL_AND_RULING));
    assertThat(opinion(Answer.SAME, "a\nb", Effect.LABEL_AND_RULING).reason()).isEqualTo("a b");
  }

  private static Opinion opinion(Answer answer, String reason, Effect effect) {
    return new Opinion(new Reviewer("Li"), answer, reason, effect);
  }
}
