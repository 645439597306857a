package org.fengqiao.routes.linkage;

import static org.fengqiao.schemas.message.ReferenceRelation.OWN;

import java.time.Duration;
import java.util.Optional;
import org.fengqiao.schemas.code.DisputeTypes;
import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TokenKind;

/**
 * Which two records belong together. Exact equality only; nothing here guesses. Organisations never
 * link by themselves: a bank or a property manager is party to thousands of disputes.
 */
final class LinkRules {

  /** How far apart two records of one dispute may have happened. */
  static final Duration WINDOW = Duration.ofDays(180);

  /** In so many disputes a token says nothing any more: a bank, a property manager, a hotline. */
  static final int COMMON_TOKEN_DISPUTES = 20;

  private static final String UNKNOWN_COUNTY = "000000";
  private static final int SIDES = Side.values().length;
  private static final int ONE_HUMAN = 1 << (SIDES * SIDES);

  private LinkRules() {}

  /** The rule by which two references of equal value link their records, if one does. */
  static Optional<LinkRule> byReference(Reference one, Reference other) {
    if (one.relation() == OWN && other.relation() == OWN) {
      return Optional.of(LinkRule.SAME_NUMBER);
    }
    if (one.relation() == OWN || other.relation() == OWN) {
      return Optional.of(LinkRule.QUOTED_NUMBER);
    }
    // Two records that quote one court case may be two disputes about it.
    return one.isReferralLetter() ? Optional.of(LinkRule.SAME_REFERRAL) : Optional.empty();
  }

  /** Whether the parties of two records may be compared at all. */
  static boolean comparable(Traits one, Traits other) {
    return one.happenedAt() != null
        && other.happenedAt() != null
        && !one.county().equals(UNKNOWN_COUNTY)
        && one.county().equals(other.county())
        && !one.type().equals(DisputeTypes.UNMAPPED)
        && one.type().equals(other.type())
        && Duration.between(one.happenedAt(), other.happenedAt()).abs().compareTo(WINDOW) <= 0;
  }

  /** Whether a token of the kind stands for one human being and can link by itself. */
  static boolean ofOneHuman(TokenKind kind) {
    return switch (kind) {
      case CITIZEN_NUMBER, MOBILE -> true;
      case CREDIT_CODE, FULL_NAME -> false;
      case NUMBER_PART, NAME_BIRTH_YEAR, MOBILE_PART, NAME_SOUND, NAME_PART, UNKNOWN -> false;
    };
  }

  /** Whether equality of tokens of the kind is equality of the identifiers. */
  static boolean ofWholeIdentifier(TokenKind kind) {
    return switch (kind) {
      case CITIZEN_NUMBER, CREDIT_CODE, MOBILE, FULL_NAME -> true;
      case NUMBER_PART, NAME_BIRTH_YEAR, MOBILE_PART, NAME_SOUND, NAME_PART, UNKNOWN -> false;
    };
  }

  /**
   * The mark of one token that two comparable records share, to be united with those of the others.
   */
  static int agreement(TokenKind kind, Side one, Side other) {
    return 1 << (one.ordinal() * SIDES + other.ordinal()) | (ofOneHuman(kind) ? ONE_HUMAN : 0);
  }

  /**
   * The rule by which shared tokens link two comparable records, if one does. Names alone are
   * enough where they agree on two sides, as county, type and time agree besides.
   *
   * @param agreements union of {@link #agreement} over all tokens that the records share
   */
  static Optional<LinkRule> byParties(int agreements) {
    if (onTwoSides(agreements)) {
      return Optional.of(LinkRule.BOTH_SIDES);
    }
    return (agreements & ONE_HUMAN) == 0 ? Optional.empty() : Optional.of(LinkRule.ONE_PARTY);
  }

  /** One token on this side of each record, another on another side of each. */
  private static boolean onTwoSides(int agreements) {
    for (int first = 0; first < SIDES * SIDES; first++) {
      for (int second = first + 1; second < SIDES * SIDES; second++) {
        if ((agreements >> first & agreements >> second & 1) == 1
            && first / SIDES != second / SIDES
            && first % SIDES != second % SIDES) {
          return true;
        }
      }
    }
    return false;
  }
}
