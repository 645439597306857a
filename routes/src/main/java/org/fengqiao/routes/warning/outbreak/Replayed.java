package org.fengqiao.routes.warning.outbreak;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A past week, judged with what lay before it.
 *
 * @param week how many weeks lie before it
 * @param judgement what the rule says of it
 */
public record Replayed(int week, Judgement judgement) {

  /** Whether the rule alarms. */
  public boolean alarms() {
    return judgement instanceof Judgement.Judged judged && judged.alarm();
  }

  /** Whether the rule could say anything of it. */
  public boolean isJudged() {
    return judgement instanceof Judgement.Judged;
  }

  /**
   * Judges past weeks again, each as if the later ones had not come yet.
   *
   * @param counts the oldest first
   * @param first how many weeks lie before the first that is judged
   * @param end how many lie before the first that is no longer judged
   */
  public static List<Replayed> weeks(Method method, List<Integer> counts, int first, int end) {
    return IntStream.range(Math.max(0, first), end)
        .mapToObj(week -> new Replayed(week, method.judge(counts.subList(0, week + 1))))
        .toList();
  }
}
