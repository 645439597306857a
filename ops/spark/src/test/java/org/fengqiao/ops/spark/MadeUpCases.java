package org.fengqiao.ops.spark;

import it.unimi.dsi.fastutil.HashCommon;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fengqiao.schemas.message.CaptureGrade;
import org.fengqiao.schemas.message.CaseOutcome;
import org.fengqiao.schemas.message.CaseRecord;
import org.fengqiao.schemas.message.CaseStatus;
import org.fengqiao.schemas.message.CrosswalkMatch;
import org.fengqiao.schemas.message.Department;
import org.fengqiao.schemas.message.EscalationLevel;
import org.fengqiao.schemas.message.LinkToken;
import org.fengqiao.schemas.message.Operation;
import org.fengqiao.schemas.message.Side;
import org.fengqiao.schemas.message.TimePrecision;
import org.fengqiao.schemas.message.TokenDigest;
import org.fengqiao.schemas.message.TokenKind;

/**
 * Records of disputes between few people, so that many are near to each other without being one.
 */
final class MadeUpCases {

  private static final Instant FIRST = Instant.parse("2026-01-05T04:00:00Z");
  private static final int MOST_RECORDS = 4;
  private static final int PEOPLE = 300;
  private static final int DAYS = 200;

  private final Random random;

  MadeUpCases(long seed) {
    this.random = new Random(seed);
  }

  /** Some records of so many disputes. */
  List<CaseRecord> of(int disputes) {
    List<CaseRecord> records = new ArrayList<>();
    for (int dispute = 0; dispute < disputes; dispute++) {
      int applicant = random.nextInt(PEOPLE);
      int respondent = random.nextInt(PEOPLE);
      Instant day = FIRST.plus(Duration.ofDays(random.nextInt(DAYS)));
      String division = "31011" + random.nextInt(3);
      String type = "020" + (1 + random.nextInt(4));
      for (int i = random.nextInt(MOST_RECORDS); i >= 0; i--) {
        records.add(
            aRecord(records.size(), day.plus(Duration.ofDays(i)))
                .setDivision(division)
                .setDisputeType(type)
                .setTokens(tokens(applicant, respondent))
                .build());
      }
    }
    return records;
  }

  /** Not every record has all of what a person can be recognised by. */
  private List<LinkToken> tokens(int applicant, int respondent) {
    List<LinkToken> tokens = new ArrayList<>();
    for (TokenKind kind :
        List.of(TokenKind.CITIZEN_NUMBER, TokenKind.MOBILE, TokenKind.FULL_NAME)) {
      if (random.nextInt(MOST_RECORDS) > 0) {
        tokens.add(token(kind, Side.APPLICANT, applicant));
      }
      if (random.nextInt(MOST_RECORDS) > 0) {
        tokens.add(token(kind, Side.RESPONDENT, respondent));
      }
    }
    return tokens;
  }

  private static LinkToken token(TokenKind kind, Side side, int person) {
    long digest = HashCommon.murmurHash3((long) kind.ordinal() * PEOPLE + person + 1);
    return new LinkToken(
        kind, side, 1, new TokenDigest(ByteBuffer.allocate(16).putLong(digest).array()));
  }

  private static CaseRecord.Builder aRecord(int number, Instant at) {
    Department department = Department.values()[number % Department.values().length];
    return CaseRecord.newBuilder()
        .setRecordKey("feed-" + department.ordinal() + ":" + number)
        .setFeed("feed-" + department.ordinal())
        .setDepartment(department)
        .setPosition(number)
        .setSequence(1)
        .setOperation(Operation.UPSERT)
        .setGrade(CaptureGrade.LOG)
        .setMappingVersion(1)
        .setReferences(List.of())
        .setDisputeTypeMatch(CrosswalkMatch.EXACT)
        .setSourceTypeScheme("JUS_V1")
        .setAcceptedAt(at)
        .setTimePrecision(TimePrecision.DAY)
        .setStatus(CaseStatus.ACCEPTED)
        .setOutcome(CaseOutcome.OPEN)
        .setPartyCount(2)
        .setEscalation(EscalationLevel.NONE)
        .setBorderFlag(false)
        .setSides(List.of())
        .setQuality(List.of())
        .setAspects(List.of())
        .setCapturedAt(at);
  }
}
