package org.fengqiao.routes.linkage;

import java.util.List;

/**
 * A record with all by which it may be linked.
 *
 * @param holder the record
 * @param references numbers that it owns or quotes
 * @param tokens tokens of its parties, without those that could never link: where only one side is
 *     known, a name or an organisation says nothing, so it is not kept either
 */
record Incoming(Holder holder, List<Reference> references, List<Token> tokens) {

  Incoming {
    references = List.copyOf(references);
    tokens =
        tokens.stream().map(Token::side).distinct().count() > 1
            ? List.copyOf(tokens)
            : tokens.stream().filter(token -> LinkRules.ofOneHuman(token.kind())).toList();
  }

  /** Whether the other record could be linked by the same. */
  boolean carriesTheSameAs(Incoming other) {
    return references.equals(other.references) && tokens.equals(other.tokens);
  }
}
