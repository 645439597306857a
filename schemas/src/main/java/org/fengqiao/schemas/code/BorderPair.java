package org.fengqiao.schemas.code;

/**
 * Two counties of different provinces that touch (省际边界对), seen from one of them.
 *
 * @param own the county asked for, six digits
 * @param neighbour the county on the other side, six digits
 * @param neighbourProvince its province, six digits
 * @param kilometres approximate length of the common line; for ranking only, never for legal use
 * @param seaOnly whether they meet in the sea only, as 浦东 and 嵊泗 do: no alerts are routed over such
 *     a border
 */
public record BorderPair(
    String own, String neighbour, String neighbourProvince, double kilometres, boolean seaOnly) {}
