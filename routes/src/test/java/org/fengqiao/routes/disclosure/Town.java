package org.fengqiao.routes.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Case records of a made-up province, most of whose cells are small. */
final class Town {

  /** A case record that counts in the table. */
  private record Case(String department, String type, String division, int dispute) {}

  private final Random random;
  private final int departments;
  private final int types;
  private final int divisions;
  private final List<Case> cases = new ArrayList<>();

  Town(long seed, int departments, int types, int divisions) {
    this.random = new Random(seed);
    this.departments = departments;
    this.types = types;
    this.divisions = divisions;
  }

  /** More cases; every fifth is one more of a dispute that is there already. */
  Town grow(int records) {
    for (int each = 0; each < records; each++) {
      boolean again = !cases.isEmpty() && random.nextInt(5) == 0;
      Case like = again ? cases.get(random.nextInt(cases.size())) : null;
      cases.add(
          new Case(
              "D" + few(departments),
              like == null ? "T" + few(types) : like.type,
              like == null ? "C" + few(divisions) : like.division,
              like == null ? cases.size() : like.dispute));
    }
    return this;
  }

  /** Some of the cases are gone. */
  Town shrink(int records) {
    IntStream.range(0, records).forEach(each -> cases.remove(random.nextInt(cases.size())));
    return this;
  }

  /** Low numbers are frequent, high ones rare. */
  private int few(int most) {
    return Math.min(random.nextInt(most), random.nextInt(most));
  }

  /** Every cell that counts something, totals too. */
  Map<Place, Tally> tallies() {
    Map<Integer, Integer> sizes = new HashMap<>();
    cases.forEach(each -> sizes.merge(each.dispute, 1, Integer::sum));
    Map<Place, List<Case>> cells = new HashMap<>();
    for (Case each : cases) {
      new Place(each.department, each.type, each.division)
          .andTotals()
          .forEach(place -> cells.computeIfAbsent(place, first -> new ArrayList<>()).add(each));
    }
    Map<Place, Tally> tallies = new HashMap<>();
    cells.forEach(
        (place, in) -> {
          Set<Integer> disputes = new HashSet<>();
          in.forEach(each -> disputes.add(each.dispute));
          long singles =
              in.stream().filter(each -> sizes.getOrDefault(each.dispute, 0) == 1).count();
          tallies.put(place, new Tally(in.size(), disputes.size(), singles));
        });
    return tallies;
  }
}
