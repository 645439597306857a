package org.fengqiao.ops.drill.workload;

import java.util.Arrays;
import java.util.Random;

/** Which changes the load makes, and how often. */
public enum Mix {
  /** Everything that happens to a register. */
  EVERYTHING,
  /** Mostly bulk loads, whose rows share log positions. */
  COPY_HEAVY;

  /** One kind of change and its weights in the two mixes. */
  enum Step {
    INSERT(26, 10),
    INSERT_MANY(10, 0),
    COPY(7, 40),
    UPDATE(24, 5),
    UPDATE_MANY(3, 0),
    CHANGE_KEY(8, 2),
    DELETE(6, 2),
    DELETE_MANY(1, 0),
    REPLACE(3, 0),
    REMOVE_SOFTLY(5, 0),
    PARTY(4, 0),
    ROLL_BACK(3, 0);

    private final int everything;
    private final int copyHeavy;

    Step(int everything, int copyHeavy) {
      this.everything = everything;
      this.copyHeavy = copyHeavy;
    }

    private int weight(Mix mix) {
      return mix == EVERYTHING ? everything : copyHeavy;
    }
  }

  Step draw(Random random) {
    int at = random.nextInt(Arrays.stream(Step.values()).mapToInt(step -> step.weight(this)).sum());
    for (Step step : Step.values()) {
      at -= step.weight(this);
      if (at < 0) {
        return step;
      }
    }
    throw new AssertionError("weights do not add up");
  }
}
