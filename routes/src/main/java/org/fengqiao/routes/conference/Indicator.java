package org.fengqiao.routes.conference;

import org.jspecify.annotations.Nullable;

/**
 * What one figure of the conference counts (指标), as the warehouse defines it.
 *
 * @param indicator I01 to I35
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param definitionZh what it counts, in Chinese
 * @param definitionEn what it counts, in English
 * @param kind COUNT, AMOUNT, RATE, MEDIAN, or CHANGE of another
 * @param unit as printed: 件, %, 万元, 天
 * @param departments whose records it counts
 * @param grain how deep it goes besides the month: names of columns, with blanks between
 * @param facts the relation that it counts; null when it is not served
 * @param condition which facts count at all
 * @param numerator the expression that counts
 * @param denominator the expression of a rate's denominator; null for others
 * @param smallestBase below which a rate or a change is n/a
 * @param owner who answers for it
 * @param basis law, standard or practice
 * @param caveatZh what to mind, in Chinese; may be null
 * @param caveatEn what to mind, in English; may be null
 * @param missingZh why it is not served, in Chinese; null when it is
 * @param missingEn why it is not served, in English; null when it is
 */
public record Indicator(
    String indicator,
    String nameZh,
    String nameEn,
    String definitionZh,
    String definitionEn,
    String kind,
    String unit,
    String departments,
    String grain,
    @Nullable String facts,
    @Nullable String condition,
    @Nullable String numerator,
    @Nullable String denominator,
    int smallestBase,
    String owner,
    String basis,
    @Nullable String caveatZh,
    @Nullable String caveatEn,
    @Nullable String missingZh,
    @Nullable String missingEn) {

  /** Whether the warehouse has figures for it. */
  public boolean served() {
    return facts != null;
  }

  /** Whether its figures of several cells give the figure of all of them. */
  public boolean addsUp() {
    return served() && !kind.equals("MEDIAN");
  }

  /** Whether its value is a share from 0 to 1. */
  public boolean isRate() {
    return kind.equals("RATE");
  }

  /** Whether it is the change of another indicator. */
  public boolean isChange() {
    return kind.equals("CHANGE");
  }
}
