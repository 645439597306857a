package org.fengqiao.routes.intake;

import java.util.List;
import org.fengqiao.schemas.message.CaseRecord;

/**
 * A batch after the inbox has looked at it.
 *
 * @param batchId of the batch
 * @param history whether its rows tell of the past
 * @param accepted versions that the hub sees for the first time, in the order of arrival
 * @param known versions that had been here before; their disputes are told again, since a crash may
 *     have come between the commit and the telling
 */
public record AdmittedBatch(
    String batchId, boolean history, List<CaseRecord> accepted, List<CaseRecord> known) {

  /** Copies the lists. */
  public AdmittedBatch {
    accepted = List.copyOf(accepted);
    known = List.copyOf(known);
  }
}
