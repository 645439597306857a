package org.fengqiao.routes.linkage;

import java.util.UUID;
import org.fengqiao.routes.intake.VersionKey;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.DisputeCase;
import org.fengqiao.schemas.message.Operation;
import org.jspecify.annotations.Nullable;

/**
 * A record version that takes effect.
 *
 * @param record what came in
 * @param holder its number, its dispute so far and its traits
 * @param isNew whether no version of the record was here before
 * @param content the case as its dispute will show it
 */
record Arrival(CaseRecord record, Holder holder, boolean isNew, DisputeCase content) {

  /** A record that was never here. */
  static Arrival first(CaseRecord record, long number, UUID dispute) {
    return of(record, number, dispute, true, DisputeCases.of(record));
  }

  /** A newer version of a record; a removal tells only the key, so what was known of it stays. */
  static Arrival next(CaseRecord record, KnownRecord known) {
    return of(
        record,
        known.number(),
        known.dispute(),
        false,
        record.getOperation() == Operation.DELETE
            ? DisputeCases.removed(DisputeCases.decode(known.content()), record)
            : DisputeCases.of(record));
  }

  /**
   * The word that a rule excludes the record from this version on. The record shows as removed, and
   * brings no clues where it had some, so that nothing is linked by them any more.
   */
  static Arrival retracted(KnownRecord known, VersionKey exclusion) {
    DisputeCase last = DisputeCases.decode(known.content());
    CaseRecord retraction = DisputeCases.retraction(last, exclusion);
    return of(
        retraction,
        known.number(),
        known.dispute(),
        false,
        DisputeCases.removed(last, retraction));
  }

  /** This version, or its retraction when a rule excludes a newer version of the record. */
  Arrival unless(@Nullable VersionKey exclusion) {
    if (exclusion == null || !exclusion.isAfter(VersionKey.of(record))) {
      return this;
    }
    CaseRecord retraction = DisputeCases.retraction(content, exclusion);
    return new Arrival(retraction, holder, isNew, DisputeCases.removed(content, retraction));
  }

  private static Arrival of(
      CaseRecord record, long number, UUID dispute, boolean isNew, DisputeCase content) {
    Traits traits =
        Traits.of(
            content.getDivision(), content.getDisputeType(), DisputeCases.happenedAt(content));
    return new Arrival(record, new Holder(number, dispute, traits), isNew, content);
  }

  /** Whether the version tells by what the record may be linked; a removal does not. */
  boolean bringsClues() {
    return record.getOperation() == Operation.UPSERT;
  }

  Incoming incoming() {
    return new Incoming(
        holder,
        record.getReferences().stream().map(Reference::of).distinct().toList(),
        record.getTokens().stream().map(Token::of).distinct().toList());
  }
}
