package org.fengqiao.routes.border;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fengqiao.schemas.message.CaptureGrade;
import org.fengqiao.schemas.message.CaseOutcome;
import org.fengqiao.schemas.message.CaseStatus;
import org.fengqiao.schemas.message.ChangeCause;
import org.fengqiao.schemas.message.CrosswalkMatch;
import org.fengqiao.schemas.message.Department;
import org.fengqiao.schemas.message.DisputeBatch;
import org.fengqiao.schemas.message.DisputeCase;
import org.fengqiao.schemas.message.DisputeChanged;
import org.fengqiao.schemas.message.EscalationLevel;
import org.fengqiao.schemas.message.Operation;
import org.fengqiao.schemas.wire.MessageCodec;

/** Disputes for tests, each read aloud; also for tests of the rooms behind this one. */
public final class DisputeBuilder {

  public static final String QINGPU = "310118";
  public static final String WUJIANG = "320509";
  public static final String KUNSHAN = "320583";
  public static final String JIASHAN = "330421";

  static {
    // Avro makes our messages only after the codec has told it that it may.
    MessageCodec.of(DisputeBatch.class);
  }

  private String disputeId = UUID.randomUUID().toString();
  private final List<DisputeCase> cases = new ArrayList<>();

  public static DisputeBuilder aDispute() {
    return new DisputeBuilder();
  }

  public static DisputeCase.Builder aCase(String division) {
    return DisputeCase.newBuilder()
        .setRecordKey("justice.mediation:" + UUID.randomUUID())
        .setFeed("justice.mediation")
        .setDepartment(Department.JUSTICE)
        .setPosition(1)
        .setSequence(1)
        .setOperation(Operation.UPSERT)
        .setGrade(CaptureGrade.LOG)
        .setMappingVersion(1)
        .setDisputeType("02")
        .setDisputeTypeMatch(CrosswalkMatch.EXACT)
        .setDivision(division)
        .setAcceptedAt(Instant.parse("2026-11-01T01:00:00Z"))
        .setStatus(CaseStatus.ACCEPTED)
        .setOutcome(CaseOutcome.OPEN)
        .setEscalation(EscalationLevel.NONE)
        .setBorderFlag(false)
        .setSideDivisions(List.of())
        .setCapturedAt(Instant.parse("2026-11-02T01:00:00Z"));
  }

  public DisputeBuilder id(String id) {
    disputeId = id;
    return this;
  }

  public DisputeBuilder with(DisputeCase.Builder each) {
    cases.add(each.build());
    return this;
  }

  public DisputeChanged build() {
    return DisputeChanged.newBuilder()
        .setDisputeId(disputeId)
        .setRevision(1)
        .setCause(ChangeCause.CREATED)
        .setCases(List.copyOf(cases))
        .build();
  }

  public static DisputeBatch batch(boolean replay, DisputeChanged... changes) {
    return DisputeBatch.newBuilder()
        .setBatchId(UUID.randomUUID().toString())
        .setReplay(replay)
        .setChanges(List.of(changes))
        .build();
  }
}
