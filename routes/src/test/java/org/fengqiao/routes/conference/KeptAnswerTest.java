package org.fengqiao.routes.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

/** Who looks at figures waits once at most, and never keeps the database busy by looking. */
class KeptAnswerTest {

  private final SlowClock clock = new SlowClock();
  private final Deque<Runnable> beside = new ArrayDeque<>();
  private Duration cost = Duration.ZERO;
  private boolean broken;
  private int asked;

  private final KeptAnswer<Integer> answer = new KeptAnswer<>(this::find, clock, beside::add);

  private int find() {
    if (broken) {
      throw new IllegalStateException("the database does not answer");
    }
    clock.pass(cost);
    return ++asked;
  }

  @Test
  void whatIsFoundQuicklyIsAlwaysFresh() {
    cost = Duration.ofMillis(20);

    assertThat(answer.get().value()).isEqualTo(1);
    assertThat(answer.get().value()).isEqualTo(2);
    assertThat(answer.get().isFresh()).isTrue();
    assertThat(beside).isEmpty();
  }

  @Test
  void whatTakesLongIsKeptAndFoundAnewForATenthOfTheTime() {
    cost = Duration.ofSeconds(2);
    answer.get();
    clock.pass(Duration.ofSeconds(17));

    assertThat(answer.get().value()).as("19 s old").isEqualTo(1);
    assertThat(beside).isEmpty();
    clock.pass(Duration.ofSeconds(2));
    assertThat(answer.get().value()).as("nobody waits").isEqualTo(1);
    assertThat(answer.get().value()).isEqualTo(1);
    assertThat(beside).as("asked once, however many look").hasSize(1);

    beside.remove().run();

    assertThat(answer.get().value()).isEqualTo(2);
    assertThat(answer.get().isFresh()).isFalse();
  }

  @Test
  void aQuestionThatFailsBesideLeavesTheLastAnswerAndIsAskedAgain() {
    cost = Duration.ofSeconds(1);
    answer.get();
    clock.pass(Duration.ofSeconds(11));
    answer.get();
    broken = true;
    beside.remove().run();

    assertThat(answer.get().value()).isEqualTo(1);
    assertThat(beside).hasSize(1);
  }

  private static final class SlowClock extends Clock {

    private Instant now = Instant.parse("2026-03-02T04:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
