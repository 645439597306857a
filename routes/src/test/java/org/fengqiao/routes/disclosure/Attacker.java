package org.fengqiao.routes.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Somebody who has all that is published and a solver of linear programs: totals are sums of their
 * parts, disputes are at most records, a total has at most the disputes of its parts together and
 * at least those of each.
 */
final class Attacker {

  private static final double ROUNDING = 1e-6;

  /** More than any cell has, so that every program has an answer. */
  private static final int MANY = 10_000;

  private final ExpressionsBasedModel model = new ExpressionsBasedModel();
  private final Map<Place, Variable> records = new HashMap<>();
  private final Map<Place, Variable> disputes = new HashMap<>();
  private final Map<Place, PublishedTally> published;

  Attacker(Map<Place, PublishedTally> published) {
    this.published = published;
    Grid grid = Grid.of(published.keySet());
    published.forEach((place, tally) -> learn(place, tally));
    grid.cells()
        .filter(grid::isTotal)
        .forEach(
            cell -> {
              for (int dimension = 0; dimension < 3; dimension++) {
                if (grid.number(cell, dimension) == grid.length(dimension)) {
                  learnSum(grid, cell, dimension);
                }
              }
            });
  }

  private void learn(Place place, PublishedTally tally) {
    if (tally.isWithheld()) {
      Variable record = model.addVariable("r" + place).lower(0).upper(MANY);
      Variable dispute = model.addVariable("d" + place).lower(0).upper(MANY);
      records.put(place, record);
      disputes.put(place, dispute);
      model.addExpression("r>=d" + place).lower(0).set(record, 1).set(dispute, -1);
    }
  }

  private void learnSum(Grid grid, int total, int dimension) {
    Place whole = grid.place(total);
    List<Place> parts = new ArrayList<>();
    for (int number = 0; number < grid.length(dimension); number++) {
      int[] at = {grid.number(total, 0), grid.number(total, 1), grid.number(total, 2)};
      at[dimension] = number;
      parts.add(grid.place(grid.cell(at[0], at[1], at[2])));
    }
    String name = dimension + " " + whole;
    partsAreMore("records" + name, records, whole, parts, 1);
    partsAreMore("records at most" + name, records, whole, parts, -1);
    partsAreMore("disputes" + name, disputes, whole, parts, 1);
    for (Place part : parts) {
      partsAreMore("part" + name + part, disputes, whole, List.of(part), -1);
    }
  }

  /** The parts are together at least the whole; at most, with the other sign. */
  private void partsAreMore(
      String name, Map<Place, Variable> of, Place whole, List<Place> parts, int sign) {
    Expression expression = model.addExpression(name);
    double known = 0;
    boolean open = false;
    for (Place part : parts) {
      known += sign * known(of, part);
      open |= add(expression, of, part, sign);
    }
    known -= sign * known(of, whole);
    open |= add(expression, of, whole, -sign);
    if (open) {
      expression.lower(-known);
    }
  }

  private static boolean add(
      Expression expression, Map<Place, Variable> of, Place place, int factor) {
    Variable variable = of.get(place);
    if (variable != null) {
      expression.set(variable, factor);
    }
    return variable != null;
  }

  private double known(Map<Place, Variable> of, Place place) {
    PublishedTally tally = published.get(place);
    if (tally == null || tally.isWithheld()) {
      return 0;
    }
    Tally told = tally.told();
    return of == records ? told.records() : told.disputes();
  }

  /** Those of the cells of which it is certain that they are small. */
  Set<Place> find(Set<Place> small) {
    Set<Place> left = new HashSet<>(small);
    Set<Place> found = new HashSet<>();
    for (Place place : small) {
      if (!left.remove(place)) {
        continue;
      }
      Variable variable = disputes.get(place);
      if (variable == null) {
        found.add(place);
        continue;
      }
      variable.weight(1);
      Optimisation.Result result = model.maximise();
      variable.weight(null);
      if (!result.getState().isOptimal() && !result.getState().isFeasible()) {
        throw new IllegalStateException(result.getState() + " at " + place);
      }
      if (result.doubleValue(model.indexOf(variable)) < Tally.SMALLEST_TOLD - ROUNDING) {
        found.add(place);
      }
      left.removeIf(each -> value(result, each) >= Tally.SMALLEST_TOLD - ROUNDING);
    }
    return found;
  }

  private double value(Optimisation.Result result, Place place) {
    Variable variable = disputes.get(place);
    return variable == null ? 0 : result.doubleValue(model.indexOf(variable));
  }
}
