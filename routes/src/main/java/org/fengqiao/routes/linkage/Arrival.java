package org.fengqiao.routes.linkage;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.routes.intake.VersionKey;
import org.fengqiao.routes.linkage.cases.CaseEvidence;
import org.fengqiao.routes.linkage.evidence.Evidence;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.CaseStatus;
import org.fengqiao.schemas.message.DisputeCase;
import org.fengqiao.schemas.message.Operation;
import org.jspecify.annotations.Nullable;

/**
 * A record version that takes effect.
 *
 * @param record what came in
 * @param novelty what of it is new to the store
 * @param content the case as its dispute will show it
 * @param holder its number, and its dispute so far
 * @param evidence what it can be compared by; null when it is removed and links nothing
 */
record Arrival(
    CaseRecord record,
    Novelty novelty,
    DisputeCase content,
    Holder holder,
    @Nullable Evidence evidence) {

  /** Where a case stands when its department has done with it. */
  private static final Set<CaseStatus> OVER =
      Set.of(
          CaseStatus.REFERRED,
          CaseStatus.AGREED,
          CaseStatus.FAILED,
          CaseStatus.WITHDRAWN,
          CaseStatus.CLOSED,
          CaseStatus.REFUSED);

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
    return of(record, new Holder(number, dispute), Novelty.RECORD, DisputeCases.of(record));
  }

  /** A newer version of a record; a removal tells only the key, so what was known of it stays. */
  static Arrival next(CaseRecord record, KnownRecord known) {
    if (record.getOperation() == Operation.DELETE) {
      DisputeCase removed = DisputeCases.removed(DisputeCases.decode(known.content()), record);
      return new Arrival(record, Novelty.CLUES, removed, known.holder(), null);
    }
    Arrival next = of(record, known.holder(), Novelty.CLUES, DisputeCases.of(record));
    return Objects.equals(next.evidence, known.evidence()) ? next.with(Novelty.CONTENT) : next;
  }

  /** The word that a rule excludes the record from this version on: it shows as removed. */
  static Arrival retracted(KnownRecord known, VersionKey exclusion) {
    DisputeCase last = DisputeCases.decode(known.content());
    return retracted(last, exclusion, known.holder(), Novelty.CLUES);
  }

  /** This version, or its retraction when a rule excludes a newer version of the record. */
  Arrival unless(@Nullable VersionKey exclusion) {
    return exclusion == null || !exclusion.isAfter(VersionKey.of(record))
        ? this
        : retracted(content, exclusion, holder, isNew() ? Novelty.RECORD : Novelty.CLUES);
  }

  private static Arrival retracted(
      DisputeCase last, VersionKey exclusion, Holder holder, Novelty novelty) {
    CaseRecord retraction = DisputeCases.retraction(last, exclusion);
    return new Arrival(retraction, novelty, DisputeCases.removed(last, retraction), holder, null);
  }

  private static Arrival of(
      CaseRecord record, Holder holder, Novelty novelty, DisputeCase content) {
    boolean removed = content.getOperation() == Operation.DELETE;
    return new Arrival(record, novelty, content, holder, removed ? null : CaseEvidence.of(record));
  }

  private Arrival with(Novelty other) {
    return new Arrival(record, other, content, holder, evidence);
  }

  boolean isNew() {
    return novelty == Novelty.RECORD;
  }

  /** Whether the record is known, and is compared by something else from now on. */
  boolean changesClues() {
    return novelty == Novelty.CLUES;
  }

  /** Whether its department still works on the case. */
  boolean isOpen() {
    return !isRemoved() && content.getClosedAt() == null && !OVER.contains(content.getStatus());
  }

  /** Whether its source has deleted the record, or a rule excludes it; it links nothing. */
  boolean isRemoved() {
    return content.getOperation() == Operation.DELETE;
  }
}
