package org.fengqiao.routes.linkage.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fengqiao.routes.linkage.evidence.Comparison;
import org.fengqiao.routes.linkage.model.LevelWeights;
import org.fengqiao.routes.linkage.model.LinkageModel;

/**
 * A model, and how many pairs it was learnt from.
 *
 * @param model that was learnt
 * @param related how many pairs of one dispute stand at each level of each comparison, about; empty
 *     where nobody counted them
 */
public record Lesson(LinkageModel model, List<List<Double>> related) {

  /** So many pairs ought to have shown a level before its weight is believed. */
  private static final double FEWEST = 20;

  /** Copies the lists. */
  public Lesson {
    related = related.stream().map(List::copyOf).toList();
  }

  /**
   * Whether the records could tell what a level weighs: enough pairs of one dispute stand at it, or
   * so many would if they were strangers that their absence tells it.
   *
   * @param comparison its place in the model
   * @param level from {@link Comparison#DIFFERS} on
   */
  public boolean isShown(int comparison, int level) {
    double ofStrangers = all(comparison) * model.weights().get(comparison).u().get(level);
    return Math.max(related.get(comparison).get(level), ofStrangers) >= FEWEST;
  }

  /**
   * The model, with the weight that another one gives to each level that the records could not tell
   * of. How often such a level shows at all is known: no more often than could go unseen.
   *
   * @param other of a comparison that it does not know it says nothing
   */
  public LinkageModel filledFrom(LinkageModel other) {
    List<LevelWeights> filled = new ArrayList<>();
    for (int i = 0; i < model.weights().size(); i++) {
      LevelWeights own = model.weights().get(i);
      Optional<LevelWeights> others =
          other.weights().stream()
              .filter(each -> each.comparison().equals(own.comparison()))
              .findFirst();
      int comparison = i;
      filled.add(others.map(known -> filled(comparison, own, known)).orElse(own));
    }
    return new LinkageModel(model.version(), model.prior(), model.thresholds(), filled);
  }

  private LevelWeights filled(int comparison, LevelWeights own, LevelWeights other) {
    double most = FEWEST / Math.max(FEWEST, all(comparison));
    List<Double> m = new ArrayList<>(own.m());
    List<Double> u = new ArrayList<>(own.u());
    List<List<Double>> near = own.near().stream().<List<Double>>map(ArrayList::new).toList();
    for (int level = Comparison.DIFFERS; level < m.size(); level++) {
      if (!isShown(comparison, level)) {
        double related = Math.min(most, other.m().get(level));
        m.set(level, related);
        u.set(level, related / other.ratio(level, 0, 0));
        for (int nearness = 0; nearness < near.size(); nearness++) {
          near.get(nearness).set(level, related / other.ratio(level, nearness + 1, 0));
        }
      }
    }
    return new LevelWeights(own.comparison(), noHeavierThanBetter(comparison, m, u), u, near);
  }

  /** A level that nobody has seen must not outweigh a better one that was. */
  private List<Double> noHeavierThanBetter(int comparison, List<Double> m, List<Double> u) {
    List<Double> light = new ArrayList<>(m);
    double most = Double.POSITIVE_INFINITY;
    for (int level = m.size() - 1; level >= Comparison.DIFFERS; level--) {
      double ratio = m.get(level) / u.get(level);
      if (!isShown(comparison, level) && ratio > most) {
        light.set(level, most * u.get(level));
      }
      most = Math.min(most, ratio);
    }
    return light;
  }

  /** Pairs of one dispute of which a comparison says anything. */
  private double all(int comparison) {
    return related.get(comparison).stream()
        .skip(Comparison.DIFFERS)
        .mapToDouble(Double::doubleValue)
        .sum();
  }
}
