package org.fengqiao.schemas.code;

/**
 * A county-level division (县级行政区划) in force today, with what it belongs to.
 *
 * @param code six digits of GB/T 2260
 * @param name its own name, for example 青浦区
 * @param prefectureCode the prefecture-level city; the province again where there is none (the
 *     municipalities, and counties directly under a province), and the city itself where the city
 *     has no counties (东莞 441900)
 * @param prefectureName its name
 * @param provinceCode six digits, the last four zero
 * @param provinceName its name, for example 上海市
 * @param standing whether the standard or only statistics know the division
 */
public record Division(
    String code,
    String name,
    String prefectureCode,
    String prefectureName,
    String provinceCode,
    String provinceName,
    Standing standing) {

  /** Who knows a division. */
  public enum Standing {
    /** GB/T 2260 lists it. */
    STANDARD,
    /**
     * Only the statistical code list has it: development zones written as a county, third pair 71
     * to 79.
     */
    STATISTICAL
  }
}
