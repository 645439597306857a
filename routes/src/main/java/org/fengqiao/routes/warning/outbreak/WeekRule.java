package org.fengqiao.routes.warning.outbreak;

import java.util.List;

/** The rules by which a week of a series is judged. */
public enum WeekRule implements Method {
  /** With five years of past: the season of the years before. */
  FARRINGTON {
    @Override
    public Judgement judge(List<Integer> counts) {
      return IMPROVED.judge(counts);
    }
  },
  /** Until then: the weeks before. EARS has no guard of its own against small counts. */
  EARS_C2 {
    @Override
    public Judgement judge(List<Integer> counts) {
      int lately =
          counts.subList(Math.max(0, counts.size() - WEEKS_FOR_FEW), counts.size()).stream()
              .mapToInt(Integer::intValue)
              .sum();
      return lately < FEW ? new Judgement.TooFewCases() : Ears.C2.judge(counts);
    }
  };

  private static final FarringtonFlexible IMPROVED = FarringtonFlexible.improved();
  private static final int WEEKS_FOR_FEW = 4;
  private static final int FEW = 5;

  /**
   * The rule for a series.
   *
   * @param weeks how many it has
   */
  public static WeekRule of(int weeks) {
    return IMPROVED.canJudge(weeks) ? FARRINGTON : EARS_C2;
  }
}
