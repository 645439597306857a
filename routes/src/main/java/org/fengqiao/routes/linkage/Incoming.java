package org.fengqiao.routes.linkage;

import java.util.List;
import org.fengqiao.schemas.message.TokenKind;

/**
 * A record with all by which it may be linked.
 *
 * @param holder the record
 * @param references numbers that it owns or quotes
 * @param tokens tokens of its parties, without those that could never link: where only one side is
 *     known, a name or an organisation says nothing, so it is not kept either. Sounds and parts of
 *     identifiers are always kept; those of a kind that this release does not know never are
 */
record Incoming(Holder holder, List<Reference> references, List<Token> tokens) {

  Incoming {
    references = List.copyOf(references);
    boolean bothSides = sides(tokens) > 1;
    tokens = tokens.stream().filter(token -> isKept(token.kind(), bothSides)).toList();
  }

  private static long sides(List<Token> tokens) {
    return tokens.stream()
        .filter(token -> LinkRules.ofWholeIdentifier(token.kind()))
        .map(Token::side)
        .distinct()
        .count();
  }

  private static boolean isKept(TokenKind kind, boolean bothSides) {
    return kind != TokenKind.UNKNOWN
        && (bothSides || LinkRules.ofOneHuman(kind) || !LinkRules.ofWholeIdentifier(kind));
  }

  /** The tokens that the rules of {@link LinkRules} look at. */
  List<Token> identifiers() {
    return tokens.stream().filter(token -> LinkRules.ofWholeIdentifier(token.kind())).toList();
  }

  /** Whether the other record could be linked by the same, with the same. */
  boolean carriesTheSameAs(Incoming other) {
    return holder.traits().equals(other.holder.traits())
        && references.equals(other.references)
        && tokens.equals(other.tokens);
  }
}
