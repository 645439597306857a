package org.fengqiao.connectors.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is known of a record while its row is being mapped. For one thread. */
final class Draft {

  private final List<Rejection> rejections = new ArrayList<>(0);
  private final SortedSet<String> quality = new TreeSet<>();
  private @Nullable LocalDate day;
  private @Nullable String province;
  private int parties;

  void reject(Rejection rejection) {
    rejections.add(rejection);
  }

  void flag(String code) {
    quality.add(code);
  }

  List<Rejection> rejections() {
    return rejections;
  }

  List<String> quality() {
    return List.copyOf(quality);
  }

  /** The day by which division codes are read; null when the row tells none. */
  @Nullable LocalDate day() {
    return day;
  }

  void on(@Nullable LocalDate newDay) {
    this.day = newDay;
  }

  /** The province of the dispute, which decides between counties of one name. */
  @Nullable String province() {
    return province;
  }

  void in(String newProvince) {
    this.province = newProvince;
  }

  int parties() {
    return parties;
  }

  void count(int found) {
    this.parties = found;
  }
}
