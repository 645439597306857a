package org.fengqiao.routes.linkage.cases;

import java.util.Map;
import java.util.Objects;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.schemas.message.Department;

/** What two linked records are to each other: how the dispute went from the one to the other. */
public enum LinkKind {
  /** One event, told to one department again (重复). */
  REPEATED,
  /** A later court case about an earlier one (上诉). */
  APPEALED,
  /** Taken to court after another department had it (诉). */
  SUED,
  /** Handed over: one quotes the other, or both quote one letter (移送、委托). */
  REFERRED,
  /** Taken to a department that comes later in the usual order (升级). */
  ESCALATED,
  /** About one dispute, and nothing more is known. */
  RELATED;

  /** A dispute's usual way: a call, a mediation or complaint, a petition, a suit. */
  private static final Map<Department, Integer> USUAL_ORDER =
      Map.of(
          Department.POLICE, 0,
          Department.JUSTICE, 1,
          Department.FINANCE, 1,
          Department.PETITION, 2,
          Department.COURT, 3);

  private static final int DEPARTMENT = CaseFacets.ALL.index(CaseFacets.DEPARTMENT);
  private static final int DAY = CaseFacets.ALL.index(CaseFacets.DAY);
  private static final int OWN = CaseFacets.ALL.index(CaseFacets.OWN);
  private static final int QUOTED = CaseFacets.ALL.index(CaseFacets.QUOTED);
  private static final int LETTER = CaseFacets.ALL.index(CaseFacets.LETTER);

  /** What two linked records are to each other, in either order. */
  public static LinkKind of(Evidence one, Evidence other) {
    boolean inOrder = one.number(DAY, 0) <= other.number(DAY, 0);
    Department earlier = department(inOrder ? one : other);
    Department later = department(inOrder ? other : one);
    boolean quoted =
        one.shares(LETTER, other, LETTER)
            || one.shares(QUOTED, other, OWN)
            || other.shares(QUOTED, one, OWN);
    if (earlier == later) {
      return earlier == Department.COURT && quoted ? APPEALED : REPEATED;
    }
    if (later == Department.COURT) {
      return SUED;
    }
    if (quoted) {
      return REFERRED;
    }
    return order(later) > order(earlier) ? ESCALATED : RELATED;
  }

  private static Department department(Evidence evidence) {
    return Department.values()[(int) evidence.number(DEPARTMENT, 0)];
  }

  private static int order(Department department) {
    return Objects.requireNonNull(USUAL_ORDER.get(department));
  }
}
