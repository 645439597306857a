package org.fengqiao.ops.demo.world;

import java.util.List;

/**
 * A county of Shanghai.
 *
 * @param code today's division code, 6 digits
 * @param name for example 青浦区
 * @param mark its short character in file numbers, for example 青
 * @param weight its share of the disputes
 * @param court the digits of its court in case numbers, for example 0118
 * @param former an abolished code that old programs still write; empty when there is none
 * @param neighbours counties of other provinces from which parties come
 */
record County(
    String code,
    String name,
    String mark,
    double weight,
    String court,
    String former,
    List<String> neighbours) {

  private static final List<County> ALL =
      WorldFile.table("counties").stream()
          .map(
              row ->
                  new County(
                      row.get("code"),
                      row.get("name"),
                      row.get("mark"),
                      Double.parseDouble(row.get("weight")),
                      row.get("court"),
                      row.get("former"),
                      row.get("neighbours").isEmpty()
                          ? List.of()
                          : List.of(row.get("neighbours").split(" ", -1))))
          .toList();

  static List<County> all() {
    return ALL;
  }

  static County of(String code) {
    return ALL.stream().filter(county -> county.code.equals(code)).findFirst().orElseThrow();
  }

  /** The county's court, for example 上海市青浦区人民法院. */
  String courtName() {
    return "上海市" + name + "人民法院";
  }

  /** The county's police station number n, 12 digits. */
  String station(int number) {
    return code + "%02d0000".formatted(50 + number);
  }
}
