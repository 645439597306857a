package org.fengqiao.routes.linkage;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.CaseReference;
import org.fengqiao.schemas.message.LinkToken;
import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TokenKind;
import org.jspecify.annotations.Nullable;

/** What a record offers to linking, in the form in which the store keeps it. */
final class Clues {

  private Clues() {}

  /** Scheme and number of every case number that the record owns or quotes. */
  static Set<String> references(CaseRecord record) {
    Set<String> references = new LinkedHashSet<>();
    for (CaseReference reference : record.getReferences()) {
      references.add(reference.getScheme() + ":" + reference.getValue());
    }
    return references;
  }

  /** Each token once for each side, whatever kind of value made it. */
  static Collection<LinkToken> distinctTokens(CaseRecord record) {
    Map<String, LinkToken> tokens = new LinkedHashMap<>();
    for (LinkToken token : record.getTokens()) {
      tokens.putIfAbsent(
          token.getSide() + HexFormat.of().formatHex(token.getDigest().bytes()), token);
    }
    return tokens.values();
  }

  static ByteBuffer digest(LinkToken token) {
    return ByteBuffer.wrap(token.getDigest().bytes());
  }

  static Candidate candidate(CaseRecord record, UUID disputeId) {
    return new Candidate(
        record.getRecordKey(),
        disputeId,
        record.getDivision(),
        record.getDisputeType(),
        happenedAt(record));
  }

  static @Nullable Instant happenedAt(CaseRecord record) {
    return record.getOccurredAt() == null ? record.getAcceptedAt() : record.getOccurredAt();
  }

  static char letter(Side side) {
    return switch (side) {
      case APPLICANT -> 'A';
      case RESPONDENT -> 'R';
      case THIRD -> 'T';
      case UNKNOWN -> 'U';
    };
  }

  static Side side(String letter) {
    return switch (letter) {
      case "A" -> Side.APPLICANT;
      case "R" -> Side.RESPONDENT;
      case "T" -> Side.THIRD;
      default -> Side.UNKNOWN;
    };
  }

  static char letter(TokenKind kind) {
    return switch (kind) {
      case CITIZEN_NUMBER -> 'C';
      case CREDIT_CODE -> 'O';
      case MOBILE -> 'M';
      case FULL_NAME -> 'N';
    };
  }

  static TokenKind kind(String letter) {
    return switch (letter) {
      case "C" -> TokenKind.CITIZEN_NUMBER;
      case "O" -> TokenKind.CREDIT_CODE;
      case "M" -> TokenKind.MOBILE;
      default -> TokenKind.FULL_NAME;
    };
  }
}
