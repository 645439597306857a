package org.fengqiao.routes.linkage;

import java.util.List;
import java.util.UUID;
import org.fengqiao.routes.intake.VersionKey;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.DisputeCase;
import org.fengqiao.schemas.message.LinkToken;
import org.fengqiao.schemas.message.Operation;
import org.jspecify.annotations.Nullable;

/**
 * A record version that takes effect.
 *
 * @param record what came in
 * @param novelty what of it is new to the store
 * @param content the case as its dispute will show it
 * @param carried its number, its dispute so far, its traits, and what it can be linked by
 */
record Arrival(CaseRecord record, Novelty novelty, DisputeCase content, Incoming carried) {

  /** What of a record version is new to the store. */
  enum Novelty {
    /** No version of the record was here before. */
    RECORD,
    /** The record is known, and carries something else now, or may be compared with others. */
    CLUES,
    /** The record is known, and carries what it did. */
    CONTENT
  }

  /** A record that was never here. */
  static Arrival first(CaseRecord record, long number, UUID dispute) {
    DisputeCase content = DisputeCases.of(record);
    return new Arrival(record, Novelty.RECORD, content, carried(record, number, dispute, content));
  }

  /** A newer version of a record; a removal tells only the key, so what was known of it stays. */
  static Arrival next(CaseRecord record, KnownRecord known) {
    if (record.getOperation() == Operation.DELETE) {
      DisputeCase removed = DisputeCases.removed(DisputeCases.decode(known.content()), record);
      return new Arrival(record, Novelty.CONTENT, removed, known.carried());
    }
    Holder holder = known.carried().holder();
    DisputeCase content = DisputeCases.of(record);
    Incoming carried = carried(record, holder.number(), holder.dispute(), content);
    return new Arrival(
        record,
        carried.carriesTheSameAs(known.carried()) ? Novelty.CONTENT : Novelty.CLUES,
        content,
        carried);
  }

  /**
   * The word that a rule excludes the record from this version on. The record shows as removed, and
   * brings no clues where it had some, so that nothing is linked by them any more.
   */
  static Arrival retracted(KnownRecord known, VersionKey exclusion) {
    DisputeCase last = DisputeCases.decode(known.content());
    return retracted(last, exclusion, known.carried().holder(), Novelty.CLUES);
  }

  /** This version, or its retraction when a rule excludes a newer version of the record. */
  Arrival unless(@Nullable VersionKey exclusion) {
    return exclusion == null || !exclusion.isAfter(VersionKey.of(record))
        ? this
        : retracted(content, exclusion, holder(), isNew() ? Novelty.RECORD : Novelty.CLUES);
  }

  private static Arrival retracted(
      DisputeCase last, VersionKey exclusion, Holder holder, Novelty novelty) {
    CaseRecord retraction = DisputeCases.retraction(last, exclusion);
    return new Arrival(
        retraction,
        novelty,
        DisputeCases.removed(last, retraction),
        new Incoming(holder, List.of(), List.of()));
  }

  private static Incoming carried(
      CaseRecord record, long number, UUID dispute, DisputeCase content) {
    Traits traits =
        Traits.of(
            content.getDivision(), content.getDisputeType(), DisputeCases.happenedAt(content));
    return new Incoming(
        new Holder(number, dispute, traits),
        record.getReferences().stream()
            .map(Reference::of)
            .filter(Reference::isPlain)
            .distinct()
            .toList(),
        record.getTokens().stream().map(Token::of).distinct().toList());
  }

  Holder holder() {
    return carried.holder();
  }

  boolean isNew() {
    return novelty == Novelty.RECORD;
  }

  /** Whether its source has deleted the record, or a rule excludes it; it links nothing. */
  boolean isRemoved() {
    return content.getOperation() == Operation.DELETE;
  }

  /** Whether the record is known, and could be linked otherwise than before. */
  boolean changesClues() {
    return novelty == Novelty.CLUES;
  }

  /** Whether the version tells by what the record may be linked; a removal does not. */
  boolean bringsClues() {
    return record.getOperation() == Operation.UPSERT;
  }

  /** The newest epoch of the record's tokens, which has those of two in a rotation; 0 for none. */
  int epoch() {
    return record.getTokens().stream().mapToInt(LinkToken::getEpoch).max().orElse(0);
  }
}
