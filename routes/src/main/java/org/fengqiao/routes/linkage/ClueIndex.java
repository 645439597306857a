package org.fengqiao.routes.linkage;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TokenKind;

/**
 * Who has which case number and which token, among the records of a batch and those stored before.
 */
final class ClueIndex {

  /** A clue that so many disputes share tells nothing: a bank, a landlord, a hotline. */
  static final int COMMON_IN_DISPUTES = 20;

  private final Map<String, List<Candidate>> byReference = new HashMap<>();
  private final Map<ByteBuffer, List<Bearer>> byToken = new HashMap<>();

  private record Bearer(Candidate candidate, TokenKind kind, Side side) {}

  void addReference(String reference, Candidate candidate) {
    byReference.computeIfAbsent(reference, key -> new ArrayList<>()).add(candidate);
  }

  void addToken(ByteBuffer digest, TokenKind kind, Side side, Candidate candidate) {
    byToken
        .computeIfAbsent(digest, key -> new ArrayList<>())
        .add(new Bearer(candidate, kind, side));
  }

  /**
   * The records that tell of the same dispute as the given one, each with the rule that says so.
   */
  Map<Candidate, LinkRule> links(Candidate own, CaseRecord record) {
    Map<Candidate, LinkRule> links = new LinkedHashMap<>();
    sharedTokens(own, record)
        .forEach(
            (other, shared) ->
                LinkRules.byTokens(own, other, shared).ifPresent(rule -> links.put(other, rule)));
    for (String reference : Clues.references(record)) {
      List<Candidate> bearers = byReference.getOrDefault(reference, List.of());
      if (!common(bearers.stream().map(Candidate::disputeId).collect(Collectors.toSet()))) {
        bearers.forEach(other -> links.put(other, LinkRule.REFERENCE));
      }
    }
    links.keySet().removeIf(other -> other.recordKey().equals(own.recordKey()));
    return links;
  }

  private Map<Candidate, List<SharedToken>> sharedTokens(Candidate own, CaseRecord record) {
    Map<Candidate, List<SharedToken>> shared = new LinkedHashMap<>();
    record
        .getTokens()
        .forEach(
            token -> {
              List<Bearer> bearers = byToken.getOrDefault(Clues.digest(token), List.of());
              if (common(
                  bearers.stream()
                      .map(bearer -> bearer.candidate().disputeId())
                      .collect(Collectors.toSet()))) {
                return;
              }
              for (Bearer bearer : bearers) {
                if (!bearer.candidate().recordKey().equals(own.recordKey())) {
                  shared
                      .computeIfAbsent(bearer.candidate(), key -> new ArrayList<>())
                      .add(new SharedToken(token.getKind(), token.getSide(), bearer.side()));
                }
              }
            });
    return shared;
  }

  private static boolean common(Set<?> disputes) {
    return disputes.size() >= COMMON_IN_DISPUTES;
  }
}
