package org.fengqiao.routes.border;

import java.util.List;
import org.fengqiao.schemas.message.EscalationLevel;
import org.fengqiao.schemas.message.RequestedAction;
import org.jspecify.annotations.Nullable;

/**
 * One line of the decision table: on which disputes the neighbour is alerted, what is asked of it,
 * and what is said of why.
 *
 * @param rule its number, which travels with the alert
 * @param flag whether a department must have flagged the dispute as one across the border
 * @param side from where a side must come
 * @param types beginnings of the dispute types that it is for; empty for all
 * @param levelFrom the least colour
 * @param partiesFrom the least number of parties; a dispute whose parties nobody counts has 0
 * @param previousFrom the least number of alerts on this border in the last 90 days
 * @param action what is asked; null to go by the colour
 * @param reasonChinese why the alert was raised and why to this office; {own} and {neighbour} stand
 *     for the two counties
 * @param reasonEnglish the same
 * @param release whether the alert leaves by itself or waits for a person's word
 */
public record RuleLine(
    String rule,
    Flag flag,
    Nearness side,
    List<String> types,
    EscalationLevel levelFrom,
    int partiesFrom,
    int previousFrom,
    @Nullable RequestedAction action,
    String reasonChinese,
    String reasonEnglish,
    Release release) {

  /** What is asked of the departments' flag. */
  public enum Flag {
    YES,
    NO,
    ANY
  }

  /** What is asked of the place from which a side comes. */
  public enum Nearness {
    /** The county beyond the border. */
    COUNTY,
    /** The province beyond it. */
    PROVINCE,
    /** Anywhere. */
    ANY
  }

  /** How an alert leaves. */
  public enum Release {
    /** At once. */
    DIRECT,
    /** When somebody of the own office has released it (审核). */
    REVIEW
  }

  /**
   * What the table asks of a dispute.
   *
   * @param flagged whether a department has flagged it
   * @param nearest from where a side comes, as near to the border as any
   * @param type its canonical type
   * @param level its worst colour
   * @param parties the largest count of parties; 0 when nobody counts them
   * @param previous alerts on this border in the last 90 days
   */
  record Circumstances(
      boolean flagged,
      Nearness nearest,
      String type,
      EscalationLevel level,
      int parties,
      int previous) {}

  /** Copies the types. */
  public RuleLine {
    types = List.copyOf(types);
  }

  boolean matches(Circumstances found) {
    return (flag == Flag.ANY || (flag == Flag.YES) == found.flagged())
        && found.nearest().ordinal() <= side.ordinal()
        && (types.isEmpty() || types.stream().anyMatch(found.type()::startsWith))
        && found.level().compareTo(levelFrom) >= 0
        && found.parties() >= partiesFrom
        && found.previous() >= previousFrom;
  }
}
