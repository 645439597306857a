package org.fengqiao.routes.linkage.cases;

import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.schemas.message.Department;

/** Which department a case record's evidence is from. */
public final class CaseDepartment {

  private static final int FACET = CaseFacets.ALL.index(CaseFacets.DEPARTMENT);

  private CaseDepartment() {}

  /** The department; every record has one. */
  public static Department of(Evidence evidence) {
    return Department.values()[(int) evidence.number(FACET, 0)];
  }
}
