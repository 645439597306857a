package org.fengqiao.routes.linkage.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far two people agree who look at one pair, neither knowing of the other.
 *
 * @param pairs that two people have looked at
 * @param agreed those on which they said the same
 * @param byChance share on which they would agree if each answered by his habits alone, 0 to 1
 */
public record Agreement(int pairs, int agreed, double byChance) {

  /**
   * Counts agreement.
   *
   * @param answers of each pair the first two
   */
  static Agreement of(List<List<Answer>> answers) {
    int agreed = 0;
    int[] first = new int[Answer.values().length];
    int[] second = new int[first.length];
    for (List<Answer> pair : answers) {
      agreed += pair.get(0) == pair.get(1) ? 1 : 0;
      first[pair.get(0).ordinal()]++;
      second[pair.get(1).ordinal()]++;
    }
    double byChance = 0;
    for (int answer = 0; answer < first.length; answer++) {
      byChance += (double) first[answer] * second[answer];
    }
    return new Agreement(
        answers.size(), agreed, answers.isEmpty() ? 0 : byChance / answers.size() / answers.size());
  }

  /** Share of the pairs on which they agreed, 0 to 1; null when there is no pair. */
  public @Nullable Double rate() {
    return pairs == 0 ? null : (double) agreed / pairs;
  }

  /**
   * Cohen's kappa: how much of the agreement that chance does not explain there is; 1 for all of
   * it, 0 for none, below that they disagree more than by chance. Null when chance explains all.
   */
  public @Nullable Double kappa() {
    Double rate = rate();
    return rate == null || byChance >= 1 ? null : (rate - byChance) / (1 - byChance);
  }
}
