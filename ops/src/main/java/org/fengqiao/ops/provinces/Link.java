package org.fengqiao.ops.provinces;

import java.util.ArrayList;
import java.util.List;

/** The line between two provinces that have a common border. */
record Link(Office one, Office other) {

  /** Every line between the offices. */
  static List<Link> between(List<Office> offices) {
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < offices.size(); i++) {
      for (Office later : offices.subList(i + 1, offices.size())) {
        if (offices.get(i).borders(later)) {
          links.add(new Link(offices.get(i), later));
        }
      }
    }
    return links;
  }

  @Override
  public String toString() {
    return one.province() + "-" + other.province();
  }
}
