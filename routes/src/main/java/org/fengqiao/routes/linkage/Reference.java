package org.fengqiao.routes.linkage;

import org.fengqiao.schemas.message.CaseReference;
import org.fengqiao.schemas.message.ReferenceRelation;
import org.fengqiao.schemas.message.ReferenceScheme;

/**
 * A case number that a record owns or quotes.
 *
 * @param value scheme and number, joined by a colon
 * @param relation whether the number is the record's own
 */
record Reference(String value, ReferenceRelation relation) {

  private static final String REFERRAL = ReferenceScheme.REFERRAL_LETTER + ":";

  static Reference of(CaseReference reference) {
    return new Reference(
        reference.getScheme() + ":" + reference.getValue(), reference.getRelation());
  }

  /** Whether the value is one line of text, as every case number is. */
  boolean isPlain() {
    return value.chars().noneMatch(Character::isISOControl);
  }

  /** Whether the number is of a letter that two departments share without either owning it. */
  boolean isReferralLetter() {
    return value.startsWith(REFERRAL);
  }
}
