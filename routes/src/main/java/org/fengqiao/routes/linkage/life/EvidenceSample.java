package org.fengqiao.routes.linkage.life;

import java.util.List;
import org.fengqiao.routes.linkage.evidence.Evidence;

/**
 * Some records of a store as they stood at one moment, in the order of their keys.
 *
 * @param records the sample
 * @param all how many records it was taken from
 */
record EvidenceSample(List<SampledRecord> records, long all) {

  EvidenceSample {
    records = List.copyOf(records);
  }

  /** The evidence of each record. */
  List<Evidence> evidence() {
    return records.stream().map(SampledRecord::evidence).toList();
  }
}
