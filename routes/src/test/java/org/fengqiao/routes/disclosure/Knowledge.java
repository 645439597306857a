package org.fengqiao.routes.disclosure;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * What somebody knows of numbers that are not negative, each called by its name: which they are,
 * and how they add up. A solver of linear programs draws the conclusions.
 */
public final class Knowledge {

  private static final double ROUNDING = 1e-6;

  /** More than any number is, so that every program has an answer. */
  private static final int MANY = 10_000;

  private final ExpressionsBasedModel model = new ExpressionsBasedModel();
  private final Map<String, Variable> variables = new HashMap<>();
  private final Map<String, Long> known = new HashMap<>();
  private final Set<String> related = new HashSet<>();

  /** A number is known; before any relation speaks of it. */
  public void is(String name, long value) {
    known.put(name, value);
  }

  /** A number is at least so much. */
  public void isAtLeast(String name, long value) {
    if (!known.containsKey(name)) {
      variable(name).lower(value);
    }
  }

  /** A number is the sum of others. */
  public void isSum(String whole, Collection<String> parts) {
    relate(whole, parts, true);
  }

  /** A number is at most as large as others together. */
  public void isAtMost(String part, Collection<String> wholes) {
    relate(part, wholes, false);
  }

  private void relate(String one, Collection<String> others, boolean equal) {
    Map<String, Integer> open = new TreeMap<>();
    long constant = 0;
    for (String name : Stream.concat(Stream.of(one), others.stream()).toList()) {
      int factor = name.equals(one) ? -1 : 1;
      Long value = known.get(name);
      if (value == null) {
        open.put(name, factor);
      } else {
        constant += factor * value;
      }
    }
    if (open.isEmpty() && (constant < 0 || equal && constant > 0)) {
      throw new IllegalStateException(one + " does not go with " + others);
    }
    if (!open.isEmpty()) {
      Expression relation = model.addExpression().lower(-constant);
      open.forEach((name, factor) -> relation.set(variable(name), factor));
      related.addAll(open.keySet());
      if (equal) {
        relation.upper(-constant);
      }
    }
  }

  private Variable variable(String name) {
    return variables.computeIfAbsent(name, first -> model.addVariable(first).lower(0).upper(MANY));
  }

  /** Those of the numbers of which it is certain that they are less than what may be told. */
  public Set<String> certainlySmall(Collection<String> names) {
    Set<String> found = new TreeSet<>();
    Set<String> left = new TreeSet<>(names);
    left.removeAll(known.keySet());
    // Of what no relation speaks nothing is known.
    left.retainAll(related);
    for (String name : names) {
      if (known.getOrDefault(name, Tally.SMALLEST_TOLD) < Tally.SMALLEST_TOLD) {
        found.add(name);
      }
      if (!left.remove(name)) {
        continue;
      }
      Optimisation.Result largest = largest(name);
      if (value(largest, name) < Tally.SMALLEST_TOLD - ROUNDING) {
        found.add(name);
      }
      left.removeIf(each -> value(largest, each) >= Tally.SMALLEST_TOLD - ROUNDING);
    }
    return found;
  }

  private Optimisation.Result largest(String name) {
    variable(name).weight(1);
    Optimisation.Result result = model.maximise();
    variable(name).weight(null);
    if (!result.getState().isOptimal() && !result.getState().isFeasible()) {
      throw new IllegalStateException(result.getState() + " at " + name);
    }
    return result;
  }

  private double value(Optimisation.Result result, String name) {
    return result.doubleValue(model.indexOf(variable(name)));
  }
}
