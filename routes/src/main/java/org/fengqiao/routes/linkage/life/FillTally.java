package org.fengqiao.routes.linkage.life;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.routes.linkage.cases.CaseDepartment;
import org.fengqiao.routes.linkage.cases.EvidenceKind;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.routes.linkage.life.DriftReport.Change;
import org.fengqiao.routes.linkage.life.DriftReport.Fill;
import org.fengqiao.schemas.message.Department;

/** Counts what the records of each department bring. */
final class FillTally {

  private static final Department[] DEPARTMENTS = Department.values();
  private static final EvidenceKind[] KINDS = EvidenceKind.values();

  private final int[] records = new int[DEPARTMENTS.length];
  private final int[][] bring = new int[DEPARTMENTS.length][KINDS.length];

  private FillTally() {}

  /** Holds the last days' records against those before, for each department that has some. */
  static List<Fill> of(List<Evidence> evidence, boolean[] recent) {
    FillTally before = new FillTally();
    FillTally since = new FillTally();
    for (int at = 0; at < recent.length; at++) {
      (recent[at] ? since : before).add(evidence.get(at));
    }
    List<Fill> fills = new ArrayList<>();
    for (Department department : DEPARTMENTS) {
      int row = department.ordinal();
      if (before.records[row] + since.records[row] > 0) {
        for (EvidenceKind kind : KINDS) {
          fills.add(
              new Fill(
                  department,
                  kind,
                  before.records[row],
                  since.records[row],
                  new Change(before.share(row, kind), since.share(row, kind))));
        }
      }
    }
    return fills;
  }

  private void add(Evidence evidence) {
    int row = CaseDepartment.of(evidence).ordinal();
    records[row]++;
    for (EvidenceKind kind : KINDS) {
      bring[row][kind.ordinal()] += kind.isIn(evidence) ? 1 : 0;
    }
  }

  private double share(int row, EvidenceKind kind) {
    return Shares.of(bring[row][kind.ordinal()], records[row]);
  }
}
