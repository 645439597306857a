package org.fengqiao.routes.linkage.review;

import java.util.List;
import java.util.Map;

/**
 * What reviews tell of the links.
 *
 * @param open pairs that wait
 * @param labels how many labels there are of each answer, of records that have not changed since
 * @param outdated labels of records that have changed since, or are gone
 * @param agreement how far two people agree
 * @param rates precision and recall from each threshold on
 */
public record ReviewReport(
    long open,
    Map<Answer, Long> labels,
    long outdated,
    Agreement agreement,
    List<ThresholdRates> rates) {

  /** Copies what could change. */
  public ReviewReport {
    labels = Map.copyOf(labels);
    rates = List.copyOf(rates);
  }
}
