package org.fengqiao.routes.border;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Those who carry to neighbours without a broker.
 *
 * @param all one for each such neighbour
 */
record Couriers(List<Courier> all) {

  /** Copies the list. */
  Couriers {
    all = List.copyOf(all);
  }

  Optional<Courier> to(String province) {
    return all.stream().filter(each -> each.province().equals(province)).findFirst();
  }

  /** Where they go. */
  Set<String> provinces() {
    return all.stream().map(Courier::province).collect(Collectors.toUnmodifiableSet());
  }
}
