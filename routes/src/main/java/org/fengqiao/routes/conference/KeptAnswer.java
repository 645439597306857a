package org.fengqiao.routes.conference;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An answer that a reader need not wait for. What is found quickly is found anew for each reader;
 * what takes long is kept, shown with its time, and found anew beside the readers, for at most a
 * tenth of the time, so that looking at figures never slows what they count.
 *
 * @param <T> the answer
 */
public final class KeptAnswer<T> {

  private static final Logger LOG = LoggerFactory.getLogger(KeptAnswer.class);
  private static final Duration QUICK = Duration.ofMillis(150);
  private static final int SHARE_OF_TIME = 10;

  /**
   * An answer and its age.
   *
   * @param value the answer
   * @param asOf when the question was asked
   * @param took how long it took
   */
  public record Answer<T>(T value, Instant asOf, Duration took) {

    /** Whether it is younger than any reader would notice. */
    public boolean isFresh() {
      return took.compareTo(QUICK) < 0;
    }

    private boolean isOld(Instant now) {
      return now.isAfter(asOf.plus(took.multipliedBy(SHARE_OF_TIME)));
    }
  }

  private final Supplier<T> question;
  private final Clock clock;
  private final Executor beside;
  private final AtomicBoolean asking = new AtomicBoolean();
  private volatile @Nullable Answer<T> kept;

  /**
   * Asks nothing yet.
   *
   * @param question finds the answer
   * @param beside runs what no reader waits for
   */
  public KeptAnswer(Supplier<T> question, Clock clock, Executor beside) {
    this.question = question;
    this.clock = clock;
    this.beside = beside;
  }

  /** The answer; only the first reader waits for one that takes long. */
  public Answer<T> get() {
    Answer<T> last = kept;
    if (last == null || last.isFresh()) {
      return ask();
    }
    if (last.isOld(clock.instant()) && asking.compareAndSet(false, true)) {
      beside.execute(this::askAnew);
    }
    return last;
  }

  private void askAnew() {
    try {
      ask();
    } catch (RuntimeException e) {
      LOG.warn("Figures were not found anew ({}); readers see the last", e.getClass().getName());
    } finally {
      asking.set(false);
    }
  }

  private Answer<T> ask() {
    Instant start = clock.instant();
    T value = question.get();
    Answer<T> answer = new Answer<>(value, start, Duration.between(start, clock.instant()));
    kept = answer;
    return answer;
  }
}
