package org.fengqiao.ops.provinces;

import java.util.List;
import org.fengqiao.schemas.code.Borders;

/**
 * The coordination office that speaks for a province.
 *
 * @param province 6 digits
 * @param division its county, 6 digits
 */
record Office(String province, String division) {

  private static final List<Office> ALL =
      List.of(
          new Office("310000", "310118"),
          new Office("320000", "320509"),
          new Office("330000", "330421"),
          new Office("340000", "340521"),
          new Office("370000", "371722"));

  /** Most provinces that a campaign can have. */
  static final int MOST = ALL.size();

  /** Shanghai, Jiangsu, and as many more as are asked for. */
  static List<Office> first(int provinces) {
    return ALL.subList(0, provinces);
  }

  boolean borders(Office other) {
    return Borders.china().provincesAdjacent(province, other.province);
  }
}
