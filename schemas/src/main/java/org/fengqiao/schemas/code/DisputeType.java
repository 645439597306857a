package org.fengqiao.schemas.code;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A canonical dispute type (纠纷类型).
 *
 * @param code two digits at level 1, four at level 2
 * @param name Chinese name
 * @param parent the level-1 type above; null at level 1
 * @param monthlyClass heading in the monthly return of people's mediation (15 classes)
 * @param mediable whether people's mediation may take it
 * @param redirects where it goes instead, in this order, for example LIT litigation, LAB labour
 *     arbitration
 * @param sensitivity how far its details may travel
 */
public record DisputeType(
    String code,
    String name,
    @Nullable String parent,
    String monthlyClass,
    Mediability mediable,
    List<String> redirects,
    Sensitivity sensitivity) {

  /** Defensive copy of the redirects. */
  public DisputeType {
    redirects = List.copyOf(redirects);
  }

  /** The code of the level-1 type: departments are compared at that level only. */
  public String level1() {
    return parent == null ? code : parent;
  }

  /** Whether people's mediation may take a type (适宜调解). */
  public enum Mediability {
    /** 适宜人民调解. */
    YES,
    /** In part, or only after a preliminary step: a human checks. */
    PARTLY,
    /** 不适宜: another legal route. */
    NO,
    /** Counted and thrown away, never stored: accusation material (信访工作条例 art. 30). */
    NEVER_STORED
  }

  /** How far the details of a type may travel. */
  public enum Sensitivity {
    /** 一般. */
    ORDINARY,
    /** Touches family, health, minors or credit: only aggregates leave the department. */
    AGGREGATE_ONLY,
    /** May not be shared at all. */
    FORBIDDEN
  }
}
