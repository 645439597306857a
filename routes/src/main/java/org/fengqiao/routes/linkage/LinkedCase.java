package org.fengqiao.routes.linkage;

import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.DisputeCase;
import org.fengqiao.schemas.message.Operation;

/**
 * A new version on its way into the store.
 *
 * @param record as it arrived
 * @param held as its dispute will show it
 * @param candidate what linking must know of it
 * @param isNew whether the record was not in the store before
 */
record LinkedCase(CaseRecord record, DisputeCase held, Candidate candidate, boolean isNew) {

  /** A removal tells nothing by which the record could be linked; it stays where it is. */
  boolean bringsClues() {
    return record.getOperation() == Operation.UPSERT;
  }
}
