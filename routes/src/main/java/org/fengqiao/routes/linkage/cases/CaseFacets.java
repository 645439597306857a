package org.fengqiao.routes.linkage.cases;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.routes.linkage.evidence.Facets;
import org.fengqiao.routes.linkage.evidence.PartyFacets;

/** By what case records are compared. Facets of tokens are called after the tokens' kinds. */
final class CaseFacets {

  static final String OWN = "own number";
  static final String QUOTED = "quoted number";
  static final String LETTER = "referral letter";
  static final String REFERENCE = "number";
  static final String COUNTY = "county";
  static final String TOWNSHIP = "township";
  static final String TYPE = "type";
  static final String TYPE_GROUP = "type group";
  static final String DEPARTMENT = "department";
  static final String DAY = "day";
  static final String TYPE_KIN = "kindred types";
  static final String AROSE = "day it arose";
  static final String TAKEN_UP = "day it was taken up";
  static final String PERIOD = "period";
  static final String AMOUNT = "amount";
  static final String PEOPLE = "people";
  static final String ORGANISATIONS = "organisations";
  static final String EPOCH = "epoch";

  static final String NUMBER = "CITIZEN_NUMBER";
  static final String BIRTH_YEAR = "NAME_BIRTH_YEAR";
  static final String MOBILE = "MOBILE";
  static final String NAME = "FULL_NAME";
  static final String ORGANISATION = "CREDIT_CODE";
  static final String SOUND = "NAME_SOUND";
  static final String PART = "NAME_PART";
  static final String NUMBER_PART = "NUMBER_PART";
  static final String MOBILE_PART = "MOBILE_PART";
  static final String SIMILARITY = "NAME_SIMILARITY";

  static final PartyFacets PARTIES =
      new PartyFacets(
          NUMBER, BIRTH_YEAR, MOBILE, NAME, ORGANISATION, SOUND, PART, NUMBER_PART, MOBILE_PART);

  /** Kinds of token that linkage compares by whether they are equal. */
  static final List<String> TOKEN_KINDS =
      List.of(
          NUMBER, BIRTH_YEAR, MOBILE, NAME, ORGANISATION, SOUND, PART, NUMBER_PART, MOBILE_PART);

  /** Facets that are forgotten when a dispute is over. */
  static final Set<String> TOKENS =
      Stream.concat(TOKEN_KINDS.stream(), Stream.of(SIMILARITY, EPOCH))
          .collect(Collectors.toUnmodifiableSet());

  static final Facets ALL =
      Facets.of(
          OWN,
          QUOTED,
          LETTER,
          REFERENCE,
          NUMBER,
          BIRTH_YEAR,
          MOBILE,
          NAME,
          ORGANISATION,
          SOUND,
          PART,
          NUMBER_PART,
          MOBILE_PART,
          SIMILARITY,
          COUNTY,
          TOWNSHIP,
          TYPE,
          TYPE_GROUP,
          DEPARTMENT,
          DAY,
          TYPE_KIN,
          AROSE,
          TAKEN_UP,
          PERIOD,
          AMOUNT,
          PEOPLE,
          ORGANISATIONS,
          EPOCH);

  private CaseFacets() {}
}
