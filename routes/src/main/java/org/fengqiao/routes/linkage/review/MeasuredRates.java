package org.fengqiao.routes.linkage.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Error rates by labels. Only what the lot drew counts, for it alone stands for others: a label
 * stands for as many pairs of its band as the band has, divided among the band's labels, those from
 * a lower rate more. So it does not matter in which order pairs were looked at.
 */
final class MeasuredRates {

  /** Fewer labels tell nothing. */
  private static final int FEWEST = 10;

  /** Bands without a label may hold so much of the pairs that are told of. */
  private static final double MOST_UNSEEN = 0.1;

  private final List<Weighed> labels = new ArrayList<>();
  private final Map<Double, Long> pairs;
  private final double join;
  private final List<Double> bands;

  /**
   * Rates by labels.
   *
   * @param pairs of each band, by its least weight, how many there are
   * @param join threshold from which on records are joined now
   */
  MeasuredRates(List<Label> labels, Map<Double, Long> pairs, double join) {
    this.pairs = Map.copyOf(pairs);
    this.join = join;
    this.bands = Strata.around(join);
    Map<Double, List<Label>> byBand = new TreeMap<>();
    for (Label label : labels) {
      Double now = label.weightNow();
      if (now != null
          && label.rate() != null
          && label.answer().tells()
          && label.state() == Label.State.CURRENT) {
        byBand.computeIfAbsent(band(now), first -> new ArrayList<>()).add(label);
      }
    }
    byBand.forEach(this::weigh);
  }

  private double band(double weight) {
    return bands.stream().filter(band -> band <= weight).reduce(bands.getFirst(), Math::max);
  }

  private void weigh(double band, List<Label> ofBand) {
    double drawn = ofBand.stream().mapToDouble(MeasuredRates::standsFor).sum();
    double each = pairs.getOrDefault(band, Math.round(drawn)) / drawn;
    ofBand.forEach(
        label ->
            labels.add(new Weighed(band, label.answer() == Answer.SAME, standsFor(label) * each)));
  }

  private static double standsFor(Label label) {
    Double rate = label.rate();
    return rate == null ? 0 : 1 / rate;
  }

  /** The rates at the least weight of every band. */
  List<ThresholdRates> all() {
    return bands.stream()
        .map(
            threshold ->
                new ThresholdRates(
                    threshold,
                    threshold == join,
                    seen(threshold)
                        ? estimate(label -> label.band >= threshold, Weighed::same)
                        : null,
                    seen(bands.getFirst())
                        ? estimate(Weighed::same, label -> label.band >= threshold)
                        : null))
        .toList();
  }

  /** Whether the bands from a weight on have labels, but for a small part of their pairs. */
  private boolean seen(double least) {
    long all = 0;
    long unseen = 0;
    for (Map.Entry<Double, Long> band : pairs.entrySet()) {
      if (band.getKey() >= least) {
        all += band.getValue();
        unseen +=
            labels.stream().noneMatch(label -> label.band == band.getKey()) ? band.getValue() : 0;
      }
    }
    return unseen <= MOST_UNSEEN * all;
  }

  private @Nullable Estimate estimate(Predicate<Weighed> among, Predicate<Weighed> hit) {
    List<Weighed> counted = labels.stream().filter(among).toList();
    return counted.size() < FEWEST
        ? null
        : Estimate.of(
            counted.stream().filter(hit).mapToDouble(Weighed::pairs).sum(),
            counted.stream().mapToDouble(Weighed::pairs).sum(),
            counted.stream().mapToDouble(label -> label.pairs * label.pairs).sum(),
            counted.size());
  }

  /** A label, and for how many pairs it stands. */
  private record Weighed(double band, boolean same, double pairs) {}
}
