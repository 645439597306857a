package org.fengqiao.routes.linkage;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.fengqiao.schemas.message.TokenKind;

/**
 * Decides on exact tokens alone whether two records tell of one dispute. Organisations never link
 * by themselves: a bank or a property manager is party to thousands of disputes.
 */
final class LinkRules {

  /** Records of one dispute lie within this time of each other. */
  static final Duration WINDOW = Duration.ofDays(180);

  private LinkRules() {}

  /** The rule that joins the two records by the tokens they share; empty when none does. */
  static Optional<LinkRule> byTokens(
      Candidate one, Candidate other, Collection<SharedToken> shared) {
    if (!one.sameCounty(other) || !one.sameFirstLevelType(other) || !withinWindow(one, other)) {
      return Optional.empty();
    }
    if (agreeOnTwoSides(shared)) {
      return Optional.of(LinkRule.BOTH_SIDES);
    }
    return shared.stream().anyMatch(token -> ofOneHuman(token.kind()))
        ? Optional.of(LinkRule.ONE_PARTY)
        : Optional.empty();
  }

  private static boolean withinWindow(Candidate one, Candidate other) {
    return one.happenedAt() != null
        && other.happenedAt() != null
        && Duration.between(one.happenedAt(), other.happenedAt()).abs().compareTo(WINDOW) <= 0;
  }

  private static boolean agreeOnTwoSides(Collection<SharedToken> shared) {
    return shared.stream().map(SharedToken::ownSide).distinct().count() > 1
        && shared.stream().map(SharedToken::otherSide).distinct().count() > 1;
  }

  private static boolean ofOneHuman(TokenKind kind) {
    return switch (kind) {
      case CITIZEN_NUMBER, MOBILE -> true;
      case CREDIT_CODE, FULL_NAME -> false;
    };
  }
}
