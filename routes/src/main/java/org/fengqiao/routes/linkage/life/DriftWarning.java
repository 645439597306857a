package org.fengqiao.routes.linkage.life;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.fengqiao.routes.linkage.cases.EvidenceKind;
import org.fengqiao.schemas.message.Department;

/** What somebody should look at. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "warning")
public sealed interface DriftWarning {

  /** A department's records bring a kind of evidence more rarely, or more often, than before. */
  record FillChanged(Department department, EvidenceKind kind, double before, double recent)
      implements DriftWarning {}

  /** Pairs of one dispute compare otherwise than the model expects. */
  record Misfit(String comparison, double index) implements DriftWarning {}

  /** More pairs than before are too light to be decided. */
  record MoreGrey(double before, double recent) implements DriftWarning {}

  /** Pairs weigh otherwise than before. */
  record OtherWeights(double index) implements DriftWarning {}

  /** Disputes are of other sizes than before. */
  record OtherSizes(double index, int largest) implements DriftWarning {}

  /** The values that are frequent now are not those that were counted. */
  record OtherFrequencies(double newShare) implements DriftWarning {}

  /** Before the last days there was too little to compare them with. */
  record NothingBefore(int records) implements DriftWarning {}

  /** Of the last days there is too little to tell. */
  record TooFew(int records, long pairs) implements DriftWarning {}
}
