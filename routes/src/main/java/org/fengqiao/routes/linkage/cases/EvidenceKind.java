package org.fengqiao.routes.linkage.cases;

import org.fengqiao.routes.linkage.evidence.Evidence;

/** What a case record can bring to be compared by, as a clerk would call it. */
public enum EvidenceKind {
  /** A case number, its own or one that it quotes, or a referral letter's. */
  REFERENCE(CaseFacets.REFERENCE),
  /** The identifier of a party. */
  IDENTIFIER(CaseFacets.NUMBER),
  /** The name of a party. */
  NAME(CaseFacets.NAME),
  /** The telephone of a party. */
  TELEPHONE(CaseFacets.MOBILE),
  /** The code of an organisation that is a party. */
  ORGANISATION(CaseFacets.ORGANISATION),
  /** The county. */
  COUNTY(CaseFacets.COUNTY),
  /** The township. */
  TOWNSHIP(CaseFacets.TOWNSHIP),
  /** The type of the dispute. */
  TYPE(CaseFacets.TYPE),
  /** A day, on which it arose or was taken up. */
  DAY(CaseFacets.DAY),
  /** The amount. */
  AMOUNT(CaseFacets.AMOUNT),
  /** How many people there are. */
  PEOPLE(CaseFacets.PEOPLE);

  private final int facet;

  EvidenceKind(String facet) {
    this.facet = CaseFacets.ALL.index(facet);
  }

  /** Whether a record brings it. */
  public boolean isIn(Evidence evidence) {
    return !evidence.lacks(facet);
  }
}
