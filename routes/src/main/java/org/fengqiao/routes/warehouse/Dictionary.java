package org.fengqiao.routes.warehouse;

/** What indicators and measures mean and what codes are called, as of today. */
public final class Dictionary {

  /**
   * A query of its words, with the columns of published.term from kind on. Counties are not among
   * them: only those of a release that counts something are called by their names.
   */
  public static final String TODAY =
      """
      select 'INDICATOR', indicator, name_zh, name_en, definition_zh, definition_en, coalesce(missing_zh, caveat_zh),
        coalesce(missing_en, caveat_en), unit, departments from warehouse.indicator
      union all
      select 'MEASURE', measure, name_zh, name_en, definition_zh, definition_en, null, null, unit, departments
      from warehouse.annex_measure
      union all
      select 'DEPARTMENT', department, name_zh, name_en, null, null, null, null, null, null from warehouse.dim_department
      union all
      select 'DISPUTE_TYPE', dispute_type, name_zh, null, null, null, null, null, null, null from warehouse.dim_dispute_type
      """;

  private Dictionary() {}
}
