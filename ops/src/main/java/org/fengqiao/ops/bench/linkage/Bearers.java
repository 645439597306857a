package org.fengqiao.ops.bench.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.schemas.message.LinkToken;
import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TokenDigest;
import org.fengqiao.schemas.message.TokenKind;

/** Who bears which token in a small world: what is common, and what people are called there. */
final class Bearers {

  /** Two may have one name by chance; what more have is a bank, a landlord or a common name. */
  private static final int BY_CHANCE = 2;

  /** What two people may have in common who have nothing to do with each other. */
  private static final Set<TokenKind> NAMES =
      EnumSet.of(
          TokenKind.FULL_NAME,
          TokenKind.NAME_BIRTH_YEAR,
          TokenKind.NAME_SOUND,
          TokenKind.NAME_SIMILARITY,
          TokenKind.NAME_PART,
          TokenKind.MOBILE_PART);

  private final Map<TokenKind, Map<TokenDigest, Set<Long>>> bearers =
      new EnumMap<>(TokenKind.class);
  private final Set<TokenDigest> ofOrganisations = new HashSet<>();

  /** Notes the tokens of a record of a pair of disputes. */
  void add(Collection<LinkToken> tokens, long pair) {
    Set<Side> organisations = EnumSet.noneOf(Side.class);
    for (LinkToken token : tokens) {
      if (token.getKind() == TokenKind.CREDIT_CODE) {
        organisations.add(token.getSide());
      }
    }
    for (LinkToken token : tokens) {
      bearers
          .computeIfAbsent(token.getKind(), kind -> new LinkedHashMap<>())
          .computeIfAbsent(token.getDigest(), first -> new HashSet<>())
          .add(pair);
      if (organisations.contains(token.getSide())) {
        ofOrganisations.add(token.getDigest());
      }
    }
  }

  /** How to put other people in the place of these. */
  Renaming renaming() {
    Set<TokenDigest> common = new HashSet<>();
    Map<TokenKind, List<TokenDigest>> names = new EnumMap<>(TokenKind.class);
    bearers.forEach(
        (kind, borne) ->
            borne.forEach(
                (digest, pairs) -> {
                  if (pairs.size() > BY_CHANCE) {
                    common.add(digest);
                  }
                  if (NAMES.contains(kind) && !ofOrganisations.contains(digest)) {
                    List<TokenDigest> drawn =
                        names.computeIfAbsent(kind, first -> new ArrayList<>());
                    pairs.forEach(pair -> drawn.add(digest));
                  }
                }));
    return new Renaming(common, names);
  }
}
