package org.fengqiao.routes.intake;

import java.util.List;
import java.util.UUID;
import org.fengqiao.schemas.message.CaseRecord;

/**
 * A batch after the inbox has looked at it: either its new versions, or, when the whole batch had
 * taken effect before, its records, whose disputes are told of again, since the process may have
 * been killed between the commit and the telling.
 *
 * @param id of the batch
 * @param accepted versions that are here for the first time, in the order of arrival
 * @param excluded versions that a rule of their feed keeps out: of each such record nothing older
 *     may stay
 * @param known keys of all that a batch tells of that is known
 */
public record AdmittedBatch(
    UUID id, List<CaseRecord> accepted, List<VersionKey> excluded, List<String> known) {

  /** More rows than that are refused. */
  public static final int MOST_ROWS = 1 << 16;

  /** Copies the lists. */
  public AdmittedBatch {
    accepted = List.copyOf(accepted);
    excluded = List.copyOf(excluded);
    known = List.copyOf(known);
  }
}
