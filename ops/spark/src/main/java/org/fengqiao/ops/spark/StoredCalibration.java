package org.fengqiao.ops.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.fengqiao.routes.linkage.cases.CaseComparisons;
import org.fengqiao.routes.linkage.cases.FrequencyBytes;
import org.fengqiao.routes.linkage.grouping.GroupingRule;
import org.fengqiao.routes.linkage.model.LinkageModel;
import org.fengqiao.routes.linkage.model.ModelFile;
import org.fengqiao.routes.linkage.model.Scorer;

/**
 * What a hub's links are computed by, as its store holds it.
 *
 * @param version names it
 * @param model as {@link ModelFile} writes it
 * @param records among which the frequent values were counted
 * @param frequent as {@link FrequencyBytes} writes them
 */
record StoredCalibration(String version, String model, int records, byte[] frequent)
    implements Serializable {

  /** Weighs pairs; made anew by each call. */
  Scorer scorer() {
    return learnt().scorer(CaseComparisons.all(), FrequencyBytes.read(records, frequent));
  }

  /** Groups components. */
  GroupingRule rule() {
    return new GroupingRule(learnt().thresholds());
  }

  /** Least weight of a link that can hold a dispute together, in bits. */
  double least() {
    return learnt().thresholds().fracture();
  }

  private LinkageModel learnt() {
    try {
      return ModelFile.parse(version, model);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
