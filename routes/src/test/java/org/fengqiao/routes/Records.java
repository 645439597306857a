package org.fengqiao.routes;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.fengqiao.schemas.message.CaptureGrade;
import org.fengqiao.schemas.message.CaseOutcome;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.CaseReference;
import org.fengqiao.schemas.message.CaseStatus;
import org.fengqiao.schemas.message.CrosswalkMatch;
import org.fengqiao.schemas.message.Department;
import org.fengqiao.schemas.message.EscalationLevel;
import org.fengqiao.schemas.message.LinkToken;
import org.fengqiao.schemas.message.Operation;
import org.fengqiao.schemas.message.RecordBatch;
import org.fengqiao.schemas.message.ReferenceRelation;
import org.fengqiao.schemas.message.ReferenceScheme;
import org.fengqiao.schemas.message.RowNotice;
import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TimePrecision;
import org.fengqiao.schemas.message.TokenDigest;
import org.fengqiao.schemas.message.TokenKind;

/** Case records for tests that read aloud. */
public final class Records {

  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  private Records() {}

  /** A mediation of a neighbours' dispute in Qingpu, without clues. */
  public static CaseRecord.Builder aMediation(String key, long position) {
    return aCase(Department.JUSTICE, "justice.mediation", key, position);
  }

  /** A petition about a neighbours' dispute in Qingpu, without clues. */
  public static CaseRecord.Builder aPetition(String key, long position) {
    return aCase(Department.PETITION, "petition.items", key, position);
  }

  private static CaseRecord.Builder aCase(
      Department department, String feed, String key, long position) {
    return CaseRecord.newBuilder()
        .setRecordKey(feed + ":" + key)
        .setFeed(feed)
        .setDepartment(department)
        .setPosition(position)
        .setSequence(1)
        .setOperation(Operation.UPSERT)
        .setGrade(CaptureGrade.LOG)
        .setMappingVersion(1)
        .setReferences(List.of())
        .setDisputeType("0203")
        .setDisputeTypeMatch(CrosswalkMatch.EXACT)
        .setSourceTypeScheme("JUS_V1")
        .setDivision("310118")
        .setAcceptedAt(NOON)
        .setTimePrecision(TimePrecision.DAY)
        .setStatus(CaseStatus.ACCEPTED)
        .setOutcome(CaseOutcome.OPEN)
        .setPartyCount(2)
        .setAmountCents(120_050L)
        .setEscalation(EscalationLevel.NONE)
        .setBorderFlag(false)
        .setSides(List.of())
        .setTokens(List.of())
        .setQuality(List.of())
        .setCapturedAt(NOON);
  }

  /** A referral letter that the record quotes. */
  public static CaseReference aLetter(String number) {
    return new CaseReference(ReferenceScheme.REFERRAL_LETTER, number, ReferenceRelation.QUOTES);
  }

  /** A token of the value on the side. */
  public static LinkToken aToken(TokenKind kind, Side side, int value) {
    return new LinkToken(
        kind, side, 1, new TokenDigest(ByteBuffer.allocate(16).putInt(value).array()));
  }

  /** A live batch of one feed. */
  public static RecordBatch aBatch(CaseRecord... records) {
    return aBatch(UUID.randomUUID(), List.of(), records);
  }

  /** A live batch with its id and notices. */
  public static RecordBatch aBatch(UUID id, List<RowNotice> notices, CaseRecord... records) {
    return RecordBatch.newBuilder()
        .setBatchId(id.toString())
        .setFeed(records.length == 0 ? "justice.mediation" : records[0].getFeed())
        .setDepartment(records.length == 0 ? Department.JUSTICE : records[0].getDepartment())
        .setCapturedAt(NOON)
        .setHistory(false)
        .setCaptured(records.length + notices.size())
        .setRecords(new ArrayList<>(Arrays.asList(records)))
        .setNotices(new ArrayList<>(notices))
        .build();
  }
}
