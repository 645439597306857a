package org.fengqiao.routes.linkage;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.fengqiao.routes.intake.VersionKey;
import org.fengqiao.schemas.message.CaseAspect;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.ChangeCause;
import org.fengqiao.schemas.message.DisputeCase;
import org.fengqiao.schemas.message.DisputeChanged;
import org.fengqiao.schemas.message.DisputeSide;
import org.fengqiao.schemas.message.Operation;
import org.fengqiao.schemas.message.TimePrecision;
import org.fengqiao.schemas.wire.MalformedMessageException;
import org.fengqiao.schemas.wire.MessageCodec;
import org.jspecify.annotations.Nullable;

/** Case records as disputes show them: without tokens, without quoted numbers. */
public final class DisputeCases {

  private static final MessageCodec<DisputeChanged> CODEC = MessageCodec.of(DisputeChanged.class);

  private DisputeCases() {}

  static DisputeCase of(CaseRecord record) {
    TreeSet<String> divisions = new TreeSet<>();
    for (DisputeSide side : record.getSides()) {
      divisions.addAll(side.getDivisions());
    }
    return DisputeCase.newBuilder()
        .setRecordKey(record.getRecordKey())
        .setFeed(record.getFeed())
        .setDepartment(record.getDepartment())
        .setPosition(record.getPosition())
        .setSequence(record.getSequence())
        .setOperation(record.getOperation())
        .setGrade(record.getGrade())
        .setMappingVersion(record.getMappingVersion())
        .setDisputeType(record.getDisputeType())
        .setDisputeTypeMatch(record.getDisputeTypeMatch())
        .setDivision(record.getDivision())
        .setOccurredAt(record.getOccurredAt())
        .setAcceptedAt(record.getAcceptedAt())
        .setClosedAt(record.getClosedAt())
        .setStatus(record.getStatus())
        .setOutcome(record.getOutcome())
        .setPartyCount(record.getPartyCount())
        .setAmountCents(record.getAmountCents())
        .setEscalation(record.getEscalation())
        .setBorderFlag(record.getBorderFlag())
        .setAspects(told(record.getAspects()))
        .setSideDivisions(List.copyOf(divisions))
        .setSourceChangedAt(record.getSourceChangedAt())
        .setCapturedAt(record.getCapturedAt())
        .build();
  }

  /** Without what this release does not know, which would stand here as one unknown thing. */
  private static List<CaseAspect> told(List<CaseAspect> aspects) {
    return aspects.stream()
        .filter(aspect -> aspect != CaseAspect.UNKNOWN)
        .distinct()
        .sorted(Comparator.comparing(CaseAspect::name))
        .toList();
  }

  /**
   * The last known content, with the word that the record is removed: a removal tells only the key.
   */
  static DisputeCase removed(DisputeCase last, CaseRecord removal) {
    return DisputeCase.newBuilder(last)
        .setOperation(Operation.DELETE)
        .setPosition(removal.getPosition())
        .setSequence(removal.getSequence())
        .setSourceChangedAt(removal.getSourceChangedAt())
        .setCapturedAt(removal.getCapturedAt())
        .build();
  }

  /** What is left of a record in a version that a rule of its feed excludes: no clue. */
  static CaseRecord retraction(DisputeCase last, VersionKey exclusion) {
    return CaseRecord.newBuilder()
        .setRecordKey(last.getRecordKey())
        .setFeed(last.getFeed())
        .setDepartment(last.getDepartment())
        .setPosition(exclusion.position())
        .setSequence(exclusion.sequence())
        .setOperation(Operation.UPSERT)
        .setGrade(last.getGrade())
        .setMappingVersion(last.getMappingVersion())
        .setReferences(List.of())
        .setDisputeType(last.getDisputeType())
        .setDisputeTypeMatch(last.getDisputeTypeMatch())
        .setSourceTypeScheme("")
        .setDivision(last.getDivision())
        .setTimePrecision(TimePrecision.UNKNOWN)
        .setStatus(last.getStatus())
        .setOutcome(last.getOutcome())
        .setEscalation(last.getEscalation())
        .setBorderFlag(last.getBorderFlag())
        .setAspects(last.getAspects())
        .setSides(List.of())
        .setTokens(List.of())
        .setQuality(List.of())
        .setSourceChangedAt(last.getSourceChangedAt())
        .setCapturedAt(last.getCapturedAt())
        .build();
  }

  static @Nullable Instant happenedAt(DisputeCase held) {
    return held.getOccurredAt() == null ? held.getAcceptedAt() : held.getOccurredAt();
  }

  /** The case of a record that another dispute has had until a revision; 0 for none. */
  static DisputeCase since(DisputeCase held, long revision) {
    return revision == 0 ? held : DisputeCase.newBuilder(held).setMemberSince(revision).build();
  }

  /** The word that a dispute stands differently now. */
  static DisputeChanged changed(
      UUID dispute,
      long revision,
      ChangeCause cause,
      @Nullable UUID mergedInto,
      @Nullable UUID splitFrom,
      Collection<DisputeCase> cases) {
    return new DisputeChanged(
        dispute.toString(),
        revision,
        cause,
        mergedInto == null ? null : mergedInto.toString(),
        splitFrom == null ? null : splitFrom.toString(),
        cases.stream().sorted(Comparator.comparing(DisputeCase::getRecordKey)).toList());
  }

  static byte[] encode(DisputeCase held) {
    return CODEC.encode(
        DisputeChanged.newBuilder()
            .setDisputeId("")
            .setRevision(0)
            .setCause(ChangeCause.UPDATED)
            .setCases(List.of(held))
            .build());
  }

  /**
   * A case record as the hub's store keeps it.
   *
   * @param content of {@code hub.case_record} or {@code hub.case_content}
   * @throws IllegalStateException when no released schema reads it
   */
  public static DisputeCase decode(byte[] content) {
    try {
      return CODEC.decode(content).getCases().getFirst();
    } catch (MalformedMessageException e) {
      throw new IllegalStateException(
          "hub.case_record holds content that no released schema reads; restore the table", e);
    }
  }
}
