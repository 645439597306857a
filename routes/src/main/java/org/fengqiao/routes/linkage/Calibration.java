package org.fengqiao.routes.linkage;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.routes.linkage.cases.CaseComparisons;
import org.fengqiao.routes.linkage.cases.CaseFrequencies;
import org.fengqiao.routes.linkage.cases.FrequencyBytes;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.routes.linkage.evidence.Frequencies;
import org.fengqiao.routes.linkage.grouping.LinkListener;
import org.fengqiao.routes.linkage.grouping.LiveLinkage;
import org.fengqiao.routes.linkage.membership.Clustering;
import org.fengqiao.routes.linkage.membership.Component.Weighing;
import org.fengqiao.routes.linkage.membership.RuledGrouping;
import org.fengqiao.routes.linkage.model.LinkageModel;
import org.fengqiao.routes.linkage.model.Scorer;
import org.jspecify.annotations.Nullable;

/**
 * What a hub's links are computed by: a model, and which values are frequent among this hub's own
 * records. Both are fixed together under one version, so that a weight does not depend on what came
 * before.
 *
 * @param version names it in every link
 * @param model what agreement weighs
 * @param frequencies which values say little, for many carry them
 * @param scorer weighs by both
 */
record Calibration(String version, LinkageModel model, Frequencies frequencies, Scorer scorer) {

  /** A calibration under a version. */
  static Calibration of(String version, LinkageModel model, Frequencies frequencies) {
    return new Calibration(
        version, model, frequencies, model.scorer(CaseComparisons.all(), frequencies));
  }

  /** A model that knows of no record yet. */
  static Calibration of(LinkageModel model) {
    return of(model.version(), model, Frequencies.none());
  }

  /** The same model with the frequencies of these records, as they are read back from the store. */
  Calibration counted(List<Evidence> records) {
    Frequencies counted = CaseFrequencies.of(records);
    return of(
        model.version() + "+" + records.size(),
        model,
        FrequencyBytes.read(records.size(), FrequencyBytes.write(counted)));
  }

  /** The same, by a name of its own for it was counted again on a day. */
  Calibration countedOn(LocalDate day, List<Evidence> records) {
    Calibration counted = counted(records);
    return of(counted.version() + "@" + day, model, counted.frequencies());
  }

  /** An empty index. */
  LiveLinkage index(LinkListener listener) {
    return new LiveLinkage(CaseComparisons.keys(), scorer, model.thresholds(), listener);
  }

  /** Least weight of a link that can hold a dispute together. */
  double least() {
    return model.thresholds().fracture();
  }

  /** By what records become disputes. */
  Clustering clustering() {
    return new RuledGrouping(model.thresholds());
  }

  /** Weighs members of disputes, as a batch leaves them. */
  Weighing weighing(List<Member> members, List<Arrival> arrivals) {
    Map<Long, @Nullable Evidence> evidence = new HashMap<>();
    members.forEach(member -> evidence.put(member.number(), member.evidence()));
    arrivals.forEach(arrival -> evidence.put(arrival.holder().number(), arrival.evidence()));
    return (one, other) ->
        scorer.weight(
            Objects.requireNonNull(evidence.get(one)), Objects.requireNonNull(evidence.get(other)));
  }
}
