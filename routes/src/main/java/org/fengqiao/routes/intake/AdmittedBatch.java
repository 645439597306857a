package org.fengqiao.routes.intake;

import java.util.List;
import org.fengqiao.schemas.message.CaseRecord;

/**
 * A batch after the inbox has looked at it: either its new versions, or, when the whole batch had
 * taken effect before, its records, whose disputes are told of again, since the process may have
 * been killed between the commit and the telling.
 *
 * @param accepted versions that are here for the first time, in the order of arrival
 * @param known records of a batch that is known
 */
public record AdmittedBatch(List<CaseRecord> accepted, List<CaseRecord> known) {

  /** More rows than that are refused. */
  public static final int MOST_ROWS = 1 << 16;

  /** Copies the lists. */
  public AdmittedBatch {
    accepted = List.copyOf(accepted);
    known = List.copyOf(known);
  }
}
