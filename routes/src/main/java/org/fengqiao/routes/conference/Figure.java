package org.fengqiao.routes.conference;

import java.util.List;

/**
 * One line of a breakdown: how many records the departments hold, and of how many distinct disputes
 * they speak.
 *
 * @param codes what is counted, one code for each dimension of the breakdown
 * @param records records that the sources still hold
 * @param disputes distinct disputes among them
 */
public record Figure(List<String> codes, Count records, Count disputes) {

  /** Nobody changes it afterwards. */
  public Figure {
    codes = List.copyOf(codes);
  }

  /** What is counted, in the first or only dimension. */
  public String code() {
    return codes.getFirst();
  }
}
