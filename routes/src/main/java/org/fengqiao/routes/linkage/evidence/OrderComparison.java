package org.fengqiao.routes.linkage.evidence;

import java.util.List;

/**
 * Compares when one record's dispute arose with when a department took up the other: nobody takes
 * up what has not arisen yet, and the sooner afterwards, the likelier it is the same. Silent where
 * both records tell when it arose, or neither does.
 */
public final class OrderComparison implements Comparison {

  /** Clocks and hands may be so many days wrong. */
  private static final int SLACK = 1;

  private final String name;
  private final String aroseName;
  private final String takenUpName;
  private final int arose;
  private final int takenUp;
  private final Limits limits;
  private final List<String> levels;

  /**
   * Creates the comparison.
   *
   * @param arose facet of the day on which it arose
   * @param takenUp facet of the day on which it was taken up, of records that do not tell the
   *     former
   * @param limits days up to which a level holds, ascending; what was taken up later, or before it
   *     arose, differs
   */
  public OrderComparison(
      String name, String arose, String takenUp, List<Integer> limits, Facets layout) {
    this.name = name;
    this.aroseName = arose;
    this.takenUpName = takenUp;
    this.arose = layout.index(arose);
    this.takenUp = layout.index(takenUp);
    this.limits = new Limits(limits);
    this.levels =
        this.limits.levels("before it arose, or late", limit -> "after " + limit + " at most");
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<String> levels() {
    return levels;
  }

  @Override
  public List<String> facets() {
    return List.of(aroseName, takenUpName);
  }

  @Override
  public long compare(Evidence one, Evidence other, Frequencies frequencies) {
    if (!one.lacks(arose) && !other.lacks(takenUp)) {
      return Agreement.at(level(one, other));
    }
    if (!other.lacks(arose) && !one.lacks(takenUp)) {
      return Agreement.at(level(other, one));
    }
    return Agreement.at(SILENT);
  }

  private int level(Evidence arisen, Evidence taken) {
    long days =
        Evidence.asNumber(taken.word(taken.start(takenUp)))
            - Evidence.asNumber(arisen.word(arisen.start(arose)));
    return days >= -SLACK ? limits.level(days) : DIFFERS;
  }
}
