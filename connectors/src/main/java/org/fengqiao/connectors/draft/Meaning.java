package org.fengqiao.connectors.draft;

/** What a column can mean to a case record. Names and remarks stand in meanings.properties. */
enum Meaning {
  DISPUTE_TYPE,
  DIVISION,
  DIVISION_COURT,
  OCCURRED_AT,
  ACCEPTED_AT,
  CLOSED_AT,
  STATUS,
  OUTCOME,
  PARTY_COUNT,
  AMOUNT,
  ESCALATION,
  BORDER_FLAG,
  CHANGED,
  DELETED,
  NAME_STAFF,
  NAME_RESPONDENT,
  NAME_APPLICANT,
  NAME,
  NUMBER,
  PHONE,
  ADDRESS,
  SIDE,
  KIND,
  PERSONAL,
  OWN_NUMBER,
  QUOTED_NUMBER
}
