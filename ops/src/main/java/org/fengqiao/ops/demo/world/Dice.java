package org.fengqiao.ops.demo.world;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Chance that falls the same way each time for the same seed, dispute and purpose. */
final class Dice {

  private final SplittableRandom random;

  private Dice(SplittableRandom random) {
    this.random = random;
  }

  /**
   * Dice for one purpose of one dispute; throws for one purpose never shift those for another.
   *
   * @param seed the world's seed
   * @param index the dispute
   * @param purpose what is thrown for
   */
  static Dice of(long seed, long index, String purpose) {
    var mixed = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + index).nextLong();
    return new Dice(new SplittableRandom(mixed ^ ((long) purpose.hashCode() << 17)));
  }

  boolean percent(double share) {
    return random.nextDouble() * 100 < share;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** A number between the two, both included. */
  int between(int lowest, int highest) {
    return lowest + random.nextInt(highest - lowest + 1);
  }

  long nextLong() {
    return random.nextLong();
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  <T> T weighted(List<T> choices, ToDoubleFunction<T> weight) {
    double left = random.nextDouble() * choices.stream().mapToDouble(weight).sum();
    for (T choice : choices) {
      left -= weight.applyAsDouble(choice);
      if (left < 0) {
        return choice;
      }
    }
    return choices.getLast();
  }
}
