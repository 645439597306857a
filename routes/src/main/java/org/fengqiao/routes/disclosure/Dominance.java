package org.fengqiao.routes.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rule for sums of amounts (主导规则): fewer than five disputes, or one that has more than four
 * fifths, are not told; nor is any other county whose difference from the total would tell them.
 */
public final class Dominance {

  private static final int FEWEST = 5;
  private static final BigDecimal LARGEST_SHARE = new BigDecimal("0.8");

  private Dominance() {}

  /** Whether the sum of amounts, each that of one dispute, may be told. */
  public static boolean mayBeTold(List<BigDecimal> amounts) {
    return amounts.size() >= FEWEST
        && amounts.stream()
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .compareTo(sum(amounts).multiply(LARGEST_SHARE))
            <= 0;
  }

  /**
   * Counties whose sums must not be told beside that of all.
   *
   * @param amounts each dispute's, by county
   */
  public static Set<String> withheld(Map<String, List<BigDecimal>> amounts) {
    Set<String> withheld = new HashSet<>();
    List<BigDecimal> together = new ArrayList<>();
    List<Map.Entry<String, List<BigDecimal>>> smallestFirst =
        amounts.entrySet().stream()
            .sorted(
                Comparator.comparing(
                        (Map.Entry<String, List<BigDecimal>> each) -> sum(each.getValue()))
                    .thenComparing(Map.Entry::getKey))
            .toList();
    for (Map.Entry<String, List<BigDecimal>> each : smallestFirst) {
      if (!mayBeTold(each.getValue())) {
        withheld.add(each.getKey());
        together.addAll(each.getValue());
      }
    }
    for (Map.Entry<String, List<BigDecimal>> each : smallestFirst) {
      if (!withheld.isEmpty() && !mayBeTold(together) && withheld.add(each.getKey())) {
        together.addAll(each.getValue());
      }
    }
    return withheld;
  }

  /** The sum of amounts. */
  public static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
